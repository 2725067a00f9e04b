package ah.patentplan.decision;

/** 异议状态 – open, or how it ended. */
public enum ObjectionState {
    OPEN("办理中"),
    INADMISSIBLE("不予受理"),
    UNFOUNDED("异议不成立"),
    UPHELD("异议成立"),
    LAPSED("项目已终止，不再办理");

    private final String title;

    ObjectionState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
