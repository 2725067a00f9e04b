package ah.patentplan.decision;

import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;

/**
 * 类别预算已调整 – to be booked now, in this transaction.
 *
 * @param difference by how much the budget rises, below zero where it falls; never zero
 */
public record BudgetSet(int year, Category category, Money difference, String reason) {}
