package ah.patentplan.performance;

import java.math.BigDecimal;

/**
 * 预算支出 – one row of the budget and what was spent of it.
 *
 * @param budgeted 万元
 * @param spent 万元, null before it is reported
 */
public record BudgetLine(String item, BigDecimal budgeted, BigDecimal spent) {}
