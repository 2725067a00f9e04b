package ah.patentplan.decision;

/** 例外状态. */
public enum DepartureState {
    REQUESTED("待审批"),
    APPROVED("已批准并执行"),
    REJECTED("未批准"),
    LAPSED("项目终止，不再审批");

    private final String title;

    DepartureState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
