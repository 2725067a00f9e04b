package ah.patentplan.support;

/** 支持方式 – what a city gives: 资金 with an amount, or 条件 such as premises, staff, services (notice 二（三）). */
public enum SupportKind {
    FUNDS("资金"),
    CONDITIONS("条件");

    private final String title;

    SupportKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
