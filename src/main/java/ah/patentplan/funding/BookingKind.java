package ah.patentplan.funding;

/** 记账类型 – what happened to money, and between which accounts it moves it; the database has the same list. */
public enum BookingKind {
    ALLOCATION("下达指标", Account.SOURCE, Account.ALLOCATED),
    CUTBACK("调减指标", Account.ALLOCATED, Account.SOURCE),
    COMMITMENT("立项承诺", Account.BUDGET, Account.COMMITTED),
    PAYMENT("拨付", Account.COMMITTED, Account.PAID),
    RELEASE_OF_COMMITMENT("核减", Account.COMMITTED, Account.BUDGET),
    REFUND("退回资金", Account.PAID, Account.REFUNDED),
    CLAIM("应收回", Account.PAID, Account.TO_BE_RECOVERED),
    RECOVERY("收回", Account.TO_BE_RECOVERED, Account.RECOVERED);

    private final String title;
    private final Account from;
    private final Account to;

    BookingKind(String title, Account from, Account to) {
        this.title = title;
        this.from = from;
        this.to = to;
    }

    public String title() {
        return title;
    }

    /** Account that is credited. */
    Account from() {
        return from;
    }

    /** Account that is debited. */
    Account to() {
        return to;
    }
}
