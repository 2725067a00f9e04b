package ah.patentplan.performance;

/**
 * 证明材料 – a file that came in with a report.
 *
 * @param material its id among the files of the declaration
 */
public record Evidence(long material, String fileName) {}
