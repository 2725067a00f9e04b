package ah.patentplan.workflow;

/**
 * 补正对照 – one answer before and after a correction, each as printed.
 *
 * @param section where it stands, 二、申报内容
 * @param label printed label of the row
 */
public record Change(String section, String label, String before, String after) {

    private static final String CHANGED = "已修改";

    /** Says that it changed and not what it said. */
    Change withoutValues() {
        return new Change(section, label, CHANGED, CHANGED);
    }
}
