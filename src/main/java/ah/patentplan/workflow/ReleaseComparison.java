package ah.patentplan.workflow;

import java.util.List;

/**
 * 版本对照 – what a release has otherwise than another.
 *
 * @param processes those that differ, by their keys
 * @param files names of tables and forms that differ
 */
public record ReleaseComparison(List<ProcessComparison> processes, List<String> files) {

    /**
     * 流程对照 – boxes and events of one process by what is read on them.
     *
     * @param kept how many are in both versions
     * @param removed those that only the old version has
     * @param added those that only the new version has
     */
    public record ProcessComparison(String name, long kept, List<String> removed, List<String> added) {}
}
