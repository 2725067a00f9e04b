package ah.patentplan.decision;

/**
 * 异议终止办理 – its project has ended, and nobody is to handle it any more.
 *
 * @param number of the objection
 */
public record ObjectionLapsed(String number) {}
