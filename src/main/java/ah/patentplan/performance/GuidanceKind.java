package ah.patentplan.performance;

/** 指导方式 – what a note of guidance records. */
public enum GuidanceKind {
    VISIT("走访"),
    COMMENT("意见"),
    REQUEST("整改要求");

    private final String title;

    GuidanceKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
