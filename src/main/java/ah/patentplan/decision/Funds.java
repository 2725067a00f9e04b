package ah.patentplan.decision;

import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;

/**
 * 类别资金 – how the budget of a category stands by the frozen records.
 *
 * @param limit null where none is set
 * @param approved all that was approved
 * @param freed of it: given up, revoked, withdrawn or sent back after the decision
 */
public record Funds(Category category, Money limit, Money approved, Money freed) {

    /** What is bound by approvals that stand. */
    public Money bound() {
        return approved.minus(freed);
    }

    /** What is left to approve; null where there is no limit. */
    public Money left() {
        return limit == null ? null : limit.minus(bound());
    }

    /** Excess of the further amount over what is left; null where there is none. */
    Money excess(Money further) {
        Money over = limit == null ? Money.ZERO : further.minus(left());
        return over.isPositive() ? over : null;
    }
}
