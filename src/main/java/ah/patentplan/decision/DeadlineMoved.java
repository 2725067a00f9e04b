package ah.patentplan.decision;

/** 截止时间已调整 – the deadline of a year is another one from now on. */
public record DeadlineMoved(int year) {}
