package ah.patentplan.performance;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.programme.Programmes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 预算管理 – the budget in force, and its changes: beyond the programme's tolerance only with consent [policy]. */
@Component
@Transactional
public class BudgetControl {

    private final BudgetChanges changes;
    private final Budgets budgets;
    private final GuidedProjects projects;
    private final Programmes programmes;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    BudgetControl(
            BudgetChanges changes,
            Budgets budgets,
            GuidedProjects projects,
            Programmes programmes,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.changes = changes;
        this.budgets = budgets;
        this.projects = projects;
        this.programmes = programmes;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** The budget in force, nothing spent yet. */
    @Transactional(readOnly = true)
    public List<BudgetLine> budget(Declaration declaration) {
        return budgets.of(declaration);
    }

    /**
     * 申请预算调整: holds at once where no row moves beyond the tolerance, else after consent.
     *
     * @param amounts 万元, for each row of the budget in force
     */
    public void request(String number, List<BigDecimal> amounts, String reason) {
        Declaration declaration = projects.own(number);
        if (changes.findByNumberOrderById(number).stream()
                .anyMatch(change -> change.state() == BudgetChangeState.REQUESTED)) {
            throw new Refusal("已有一项预算调整待审批");
        }
        BudgetChange change =
                new BudgetChange(number, moved(budgets.of(declaration), amounts), Entry.text("调整理由", reason));
        change.request(
                programmes.of(declaration.year()).budgetTolerance(),
                actors.current().id(),
                clock.instant());
        changes.save(change);
        acts.enter("申请预算调整", number, change.state().title() + "：" + change.reason());
    }

    /** 审批预算调整; the unit is told. */
    public void decide(String number, Long id, boolean consent, String comment) {
        Declaration declaration = projects.guided(number);
        BudgetChange change =
                changes.findByIdAndNumber(id, number).orElseThrow(() -> new Refusal("申报 " + number + " 没有该项预算调整"));
        String said = Entry.text("审批意见", comment);
        change.decide(consent ? BudgetChangeState.CONSENTED : BudgetChangeState.REFUSED, said);
        change.signed(actors.current().id(), clock.instant());
        String decision = change.state().title();
        correspondence.write(declaration, "budgetChange", Map.of("decision", decision, "comment", said));
        acts.enter("审批预算调整", number, decision + "：" + said);
    }

    private static List<BudgetChange.Line> moved(List<BudgetLine> budget, List<BigDecimal> amounts) {
        if (amounts.size() != budget.size()) {
            throw new Refusal("“调整后预算”应为%d行，不能增减".formatted(budget.size()));
        }
        List<BudgetChange.Line> lines = IntStream.range(0, amounts.size())
                .mapToObj(row -> line(budget.get(row), amounts.get(row)))
                .toList();
        if (lines.stream().allMatch(line -> line.before().compareTo(line.after()) == 0)) {
            throw new Refusal("“调整后预算”没有变化");
        }
        return lines;
    }

    private static BudgetChange.Line line(BudgetLine row, BigDecimal after) {
        if (after == null || after.signum() < 0) {
            throw new Refusal("“调整后预算”请填写“%s”的金额，不得小于0".formatted(row.item()));
        }
        return new BudgetChange.Line(row.item(), row.budgeted(), after);
    }
}
