package ah.patentplan.performance;

import ah.patentplan.declaration.Declaration;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 项目预算 – the budget that holds: the declaration's, or the one of the latest change in force. */
@Component
class Budgets {

    private final BudgetChanges changes;

    Budgets(BudgetChanges changes) {
        this.changes = changes;
    }

    /** The rows in force, nothing spent yet. */
    List<BudgetLine> of(Declaration declaration) {
        return changes.findByNumberOrderById(declaration.number()).stream()
                .filter(change -> change.state().isInForce())
                .reduce((earlier, later) -> later)
                .map(change -> change.lines().stream()
                        .map(line -> new BudgetLine(line.item(), line.after(), null))
                        .toList())
                .orElseGet(() -> declared(declaration.answers().get("budget")));
    }

    private static List<BudgetLine> declared(Object budget) {
        return budget instanceof List<?> rows
                ? rows.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(Map.class::cast)
                        // an empty line of the printed table says nothing
                        .filter(row ->
                                !String.valueOf(row.get("budgetItem")).isBlank() && row.get("budgetItem") != null)
                        .map(Budgets::line)
                        .toList()
                : List.of();
    }

    private static BudgetLine line(Map<?, ?> row) {
        Object amount = row.get("budgetAmount");
        return new BudgetLine(
                row.get("budgetItem").toString(),
                amount == null ? BigDecimal.ZERO : new BigDecimal(amount.toString()),
                null);
    }
}
