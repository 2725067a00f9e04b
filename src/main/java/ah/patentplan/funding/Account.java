package ah.patentplan.funding;

import java.util.EnumSet;
import java.util.Set;

/**
 * 科目 – where money stands. In every view – project, category, year – 下达指标 = 指标来源, and what projects take from the
 * budgets lies in exactly one of the others: 占用指标 = 待拨付 + 已拨付 + 已退回 + 应收回 + 已收回. None lies below zero.
 */
public enum Account {
    SOURCE("指标来源"),
    ALLOCATED("下达指标"),
    BUDGET("占用指标"),
    COMMITTED("待拨付"),
    PAID("已拨付"),
    REFUNDED("已退回"),
    TO_BE_RECOVERED("应收回"),
    RECOVERED("已收回");

    private static final Set<Account> CREDITED = EnumSet.of(SOURCE, BUDGET);

    private final String title;

    Account(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether it grows by credits: it says where money comes from. */
    boolean isCredited() {
        return CREDITED.contains(this);
    }

    /** Accounts that a project has; the other two are the budgets'. */
    static Set<Account> ofProject() {
        return EnumSet.range(BUDGET, RECOVERED);
    }
}
