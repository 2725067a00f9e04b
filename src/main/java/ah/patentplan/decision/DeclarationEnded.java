package ah.patentplan.decision;

/** 申报终止 – a declaration ended before its course did; what others hold open for it ends in the same transaction. */
public record DeclarationEnded(String number) {}
