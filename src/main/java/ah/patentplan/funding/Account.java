package ah.patentplan.funding;

/**
 * 科目 – where the money of a project stands. What a project takes from the budget lies in exactly one of the others:
 * 占用指标 = 待拨付 + 已拨付 + 应收回 + 已收回.
 */
public enum Account {
    BUDGET("占用指标"),
    COMMITTED("待拨付"),
    PAID("已拨付"),
    TO_BE_RECOVERED("应收回"),
    RECOVERED("已收回");

    private final String title;

    Account(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
