package ah.patentplan.funding;

import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 资金总览 – the projects of a programme that a person may see and has filtered, and what they add up to.
 *
 * @param sums one for each category that has lines, then that of all
 */
public record FundsOverview(List<ProjectLine> lines, List<Sum> sums) {

    /** Accounts of a project, in the order of the columns. */
    public Set<Account> accounts() {
        return Account.ofProject();
    }

    /**
     * 筛选.
     *
     * @param category null for all, as are the others
     */
    public record Filter(Category category, String region, DeclarationState state) {

        boolean takes(ProjectLine line) {
            return (category == null || category == line.category())
                    && (region == null || region.isEmpty() || region.equals(line.region()))
                    && (state == null || state == line.state());
        }

        /** Whether whole categories are shown: only then their budgets say something. */
        boolean isOfWholeCategories() {
            return (region == null || region.isEmpty()) && state == null;
        }
    }

    /**
     * 合计.
     *
     * @param budget null where none is set or only a part of the category is shown
     */
    public record Sum(String title, Money budget, Map<Account, Money> balances) {

        /** 预算余额, null without a budget. */
        public Money free() {
            return budget == null ? null : budget.minus(balances.get(Account.BUDGET));
        }

        /** Parts of the bar, from left to right, in hundredths of the budget; of what is taken where there is none. */
        public List<Segment> bar() {
            Money taken = balances.get(Account.BUDGET);
            Money whole = budget != null && budget.compareTo(taken) > 0 ? budget : taken;
            List<Segment> bar = new ArrayList<>();
            BigDecimal from = BigDecimal.ZERO;
            for (var part : balances.entrySet()) {
                if (part.getKey() != Account.BUDGET && part.getValue().isPositive()) {
                    BigDecimal width =
                            part.getValue().yuan().movePointRight(2).divide(whole.yuan(), 2, RoundingMode.HALF_UP);
                    bar.add(new Segment(part.getKey(), from, width));
                    from = from.add(width);
                }
            }
            return bar;
        }
    }

    /** 条形图的一段. */
    public record Segment(Account account, BigDecimal from, BigDecimal width) {}

    /** @param budgets of the categories; none where they are not to be shown */
    static FundsOverview of(List<ProjectLine> lines, Map<Category, Money> budgets) {
        List<Sum> sums = new ArrayList<>();
        Arrays.stream(Category.values()).forEach(category -> {
            List<ProjectLine> its =
                    lines.stream().filter(line -> line.category() == category).toList();
            if (!its.isEmpty() || budgets.containsKey(category)) {
                sums.add(new Sum(category.title(), budgets.get(category), total(its)));
            }
        });
        // a sum of budgets would be wrong where one category has none
        boolean all = !sums.isEmpty() && sums.stream().allMatch(sum -> sum.budget() != null);
        Money budget = all ? budgets.values().stream().reduce(Money.ZERO, Money::plus) : null;
        sums.add(new Sum("合计", budget, total(lines)));
        return new FundsOverview(lines, List.copyOf(sums));
    }

    private static Map<Account, Money> total(List<ProjectLine> lines) {
        Map<Account, Money> total = new EnumMap<>(Account.class);
        Account.ofProject().forEach(account -> total.put(account, Money.ZERO));
        lines.forEach(line -> line.balances().forEach((account, money) -> total.merge(account, money, Money::plus)));
        return total;
    }
}
