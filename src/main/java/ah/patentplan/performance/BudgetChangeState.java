package ah.patentplan.performance;

/** 预算调整状态 – whether a change of the budget holds. */
public enum BudgetChangeState {
    /** No row moves further than the programme allows without consent. */
    NOTED("备案"),
    REQUESTED("待审批"),
    CONSENTED("同意"),
    REFUSED("不同意");

    private final String title;

    BudgetChangeState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    boolean isInForce() {
        return this == NOTED || this == CONSENTED;
    }
}
