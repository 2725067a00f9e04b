package ah.patentplan.support;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.performance.BudgetControl;
import ah.patentplan.performance.BudgetLine;
import ah.patentplan.performance.ProgressReport;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 经费决算 – what was spent by the vouchers, against the budget in force and against what was reported. */
@Component
@Transactional(readOnly = true)
public class SpendingAccount {

    private final Spendings spendings;
    private final BudgetControl budgets;
    private final Programmes programmes;

    SpendingAccount(Spendings spendings, BudgetControl budgets, Programmes programmes) {
        this.spendings = spendings;
        this.budgets = budgets;
        this.programmes = programmes;
    }

    /**
     * 报送与凭证 – a row as it was reported, beside its vouchers at that time.
     *
     * @param spent 万元, as typed; null before it is reported
     * @param vouched 万元
     */
    public record Compared(String item, BigDecimal budgeted, BigDecimal spent, BigDecimal vouched) {

        public boolean isDifferent() {
            return spent != null && spent.compareTo(vouched) != 0;
        }
    }

    /** The rows of the budget in force, in their order; rows of one name count as one. */
    public List<SpendingLine> of(Declaration declaration) {
        Map<String, Money> spent = spent(spendings.findByNumberOrderById(declaration.number()));
        BigDecimal tolerance = programmes.of(declaration.year()).budgetTolerance();
        Map<String, SpendingLine> lines = new LinkedHashMap<>();
        for (BudgetLine row : budgets.budget(declaration)) {
            Money budgeted = Money.ofWan(row.budgeted());
            Money of = spent.getOrDefault(row.item(), Money.ZERO);
            lines.merge(
                    row.item(),
                    new SpendingLine(row.item(), budgeted, of, tolerance),
                    (one, again) -> new SpendingLine(one.item(), one.budgeted().plus(budgeted), of, tolerance));
        }
        return List.copyOf(lines.values());
    }

    /** All that the project's vouchers come to. */
    public Money total(String number) {
        return Amendable.inForce(spendings.findByNumberOrderById(number)).stream()
                .map(spending -> spending.voucher().amount())
                .reduce(Money.ZERO, Money::plus);
    }

    /** 结余: what is left of money received once all vouchers are covered by it [policy]; never below zero. */
    public Money unspent(String number, Money received) {
        Money left = received.minus(total(number));
        return left.isPositive() ? left : Money.ZERO;
    }

    /** What a report begins with: the vouchers' sums, as soon as there are vouchers. */
    public List<BudgetLine> filled(String number, List<BudgetLine> rows) {
        List<Spending> all = spendings.findByNumberOrderById(number);
        if (all.isEmpty()) {
            return rows;
        }
        Map<String, Money> spent = spent(all);
        return rows.stream()
                .map(row -> new BudgetLine(row.item(), row.budgeted(), wan(spent, row.item())))
                .toList();
    }

    /** The rows of a mid-term report beside the vouchers that had been entered when it was made. */
    public List<Compared> compared(ProgressReport report) {
        Map<String, Money> spent = spent(spendings.findByNumberOrderById(report.number()).stream()
                .filter(spending -> isBy(report.reportedAt(), spending))
                .toList());
        return report.spending().stream()
                .map(row -> new Compared(row.item(), row.budgeted(), row.spent(), wan(spent, row.item())))
                .toList();
    }

    private static boolean isBy(Instant at, Spending spending) {
        return at == null || !spending.enteredAt().isAfter(at);
    }

    private static Map<String, Money> spent(List<Spending> entries) {
        Map<String, Money> spent = new LinkedHashMap<>();
        Amendable.inForce(entries)
                .forEach(spending -> spent.merge(
                        spending.voucher().item(), spending.voucher().amount(), Money::plus));
        return spent;
    }

    private static BigDecimal wan(Map<String, Money> spent, String item) {
        BigDecimal wan = spent.getOrDefault(item, Money.ZERO).wan();
        // as people read it: 20, not 2E+1
        return wan.scale() < 0 ? wan.setScale(0) : wan;
    }
}
