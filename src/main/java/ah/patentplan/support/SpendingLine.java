package ah.patentplan.support;

import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 决算行 – one row of the budget in force against its vouchers.
 *
 * @param tolerance share of the row, 0 to 1, by which it may be overspent without consent
 */
public record SpendingLine(String item, Money budgeted, Money spent, BigDecimal tolerance) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Below zero where more was spent than the row has. */
    public Money left() {
        return budgeted.minus(spent);
    }

    /** Percent of the row that is spent, one decimal; null for a row of nothing. */
    public BigDecimal used() {
        return budgeted.isPositive()
                ? spent.yuan().multiply(HUNDRED).divide(budgeted.yuan(), 1, RoundingMode.HALF_UP)
                : null;
    }

    /** Whether the row is spent beyond what needs no consent. */
    public boolean isBeyond() {
        return spent.compareTo(most()) > 0;
    }

    Money most() {
        return budgeted.plus(budgeted.times(tolerance));
    }

    SpendingLine with(Money more) {
        return new SpendingLine(item, budgeted, spent.plus(more), tolerance);
    }
}
