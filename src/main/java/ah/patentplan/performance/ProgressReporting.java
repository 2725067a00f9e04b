package ah.patentplan.performance;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Programmes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 中期进展 – asked for, reported, reminded of, looked at and returned until it is accepted (notice 二（三）). */
@Component
@Transactional
public class ProgressReporting {

    private final ProgressReports reports;
    private final Declarations declarations;
    private final GuidedProjects projects;
    private final Programmes programmes;
    private final Budgets budgets;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    ProgressReporting(
            ProgressReports reports,
            Declarations declarations,
            GuidedProjects projects,
            Programmes programmes,
            Budgets budgets,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.reports = reports;
        this.declarations = declarations;
        this.projects = projects;
        this.programmes = programmes;
        this.budgets = budgets;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** When a report asked for today is overdue: after the last of the programme's days. */
    @Transactional(readOnly = true)
    public Instant due(int year) {
        return LocalDate.now(clock)
                .plusDays(programmes.of(year).progressDays() + 1L)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    /** 要求报送: opens the next round, due after the programme's days; after a return it begins with what was reported. */
    public ProgressReport expect(String number, List<ProgressFigure> targets) {
        Declaration declaration = declarations.of(number);
        Instant due = due(declaration.year());
        ProgressReport report = reports.findFirstByNumberOrderByRoundDesc(number)
                .map(returned -> returned.next(due))
                .orElseGet(() -> new ProgressReport(number, 1, due));
        boolean first = report.round() == 1;
        report.say(
                report.progress(),
                first ? targets : report.figures(),
                carried(budgets.of(declaration), report.spending()));
        if (first) {
            correspondence.write(declaration, "progressDue", Map.of("due", lastDay(due)));
        }
        return reports.save(report);
    }

    /** What was reported as spent stays where the budget still has the row. */
    private static List<BudgetLine> carried(List<BudgetLine> budget, List<BudgetLine> reported) {
        Map<String, BudgetLine> earlier = reported.stream()
                .collect(Collectors.toMap(BudgetLine::item, Function.identity(), (one, another) -> one));
        return budget.stream()
                .map(line -> earlier.containsKey(line.item())
                        ? new BudgetLine(
                                line.item(),
                                line.budgeted(),
                                earlier.get(line.item()).spent())
                        : line)
                .toList();
    }

    /**
     * 报送中期进展.
     *
     * @param soFar for each target in the order in which they were asked
     * @param spent 万元, for each budget row in the order in which they were asked
     */
    public void report(String number, String progress, List<String> soFar, List<BigDecimal> spent) {
        ProgressReport report = reports.latest(number);
        requireAll("目标进展", soFar.size(), report.figures().size());
        requireAll("经费使用", spent.size(), report.spending().size());
        List<ProgressFigure> figures = IntStream.range(0, soFar.size())
                .mapToObj(row -> figure(report.figures().get(row), soFar.get(row)))
                .toList();
        List<BudgetLine> spending = IntStream.range(0, spent.size())
                .mapToObj(row -> line(report.spending().get(row), spent.get(row)))
                .toList();
        report.say(progress, figures, spending);
        report.reported(actors.current().id(), clock.instant());
        acts.enter("报送中期进展", number, "第%d次报送".formatted(report.round()));
    }

    private static void requireAll(String label, int given, int asked) {
        if (given != asked) {
            throw new Refusal("“%s”应为%d行，不能增减".formatted(label, asked));
        }
    }

    private static ProgressFigure figure(ProgressFigure asked, String soFar) {
        if (soFar.isBlank()) {
            throw new Refusal("“目标进展”请填写“%s”的进展".formatted(asked.label()));
        }
        return new ProgressFigure(asked.label(), asked.promised(), soFar);
    }

    private static BudgetLine line(BudgetLine asked, BigDecimal spent) {
        if (spent == null) {
            throw new Refusal("“经费使用”请填写“%s”的已支出金额".formatted(asked.item()));
        }
        return new BudgetLine(asked.item(), asked.budgeted(), spent);
    }

    /** 催报: a letter to the unit, and one to each office that must follow it up. */
    public void remind(String number) {
        ProgressReport report = reports.latest(number);
        Declaration declaration = declarations.of(number);
        report.reminded();
        Map<String, Object> values = Map.of("due", lastDay(report.dueAt()), "reminders", report.reminders());
        correspondence.write(declaration, "progressReminder", values);
        if (declaration.category().isReviewedByCity()) {
            correspondence.writeToCity(declaration, "progressOverdue", values);
        }
        correspondence.writeToProvince(declaration, "progressOverdue", values);
        acts.enter("催报中期进展", number, "第%d次催报，已告知主管单位".formatted(report.reminders()));
    }

    /**
     * 业务指导: the report is accepted, or goes back to the unit with the comment.
     *
     * @param visitedOn null where nobody went there; not after today
     */
    public void guide(String number, boolean accepted, String comment, LocalDate visitedOn) {
        Declaration declaration = projects.guided(number);
        Entry.requirePast(visitedOn, LocalDate.now(clock));
        ProgressReport report = reports.latest(number);
        report.guided(accepted ? ProgressState.ACCEPTED : ProgressState.RETURNED, comment, visitedOn);
        report.signed(actors.current().id(), clock.instant());
        correspondence.write(
                declaration, accepted ? "progressAccepted" : "progressReturned", Map.of("comment", comment));
        acts.enter(accepted ? "认可中期进展" : "退回中期进展", number, "第%d次报送：%s".formatted(report.round(), comment));
    }

    /** 评估日期已到: what is still open is marked, so that the evaluation knows. */
    public void lapse(String number) {
        reports.findFirstByNumberOrderByRoundDesc(number)
                .filter(report -> report.state() != ProgressState.ACCEPTED)
                .ifPresent(ProgressReport::lapse);
        acts.enter("业务指导期结束", number, "已到绩效评估日期，中期进展未完成");
    }

    /** 逾期未报送, of the projects in hand that this person may see. */
    @Transactional(readOnly = true)
    public List<Overdue> overdue() {
        Map<String, Declaration> running = declarations.visibleTo(actors.current()).stream()
                .filter(projects::isRunning)
                .collect(Collectors.toMap(Declaration::number, Function.identity()));
        return reports.overdue(running.keySet(), clock.instant()).stream()
                .map(report -> new Overdue(report, running.get(report.number())))
                .toList();
    }

    private LocalDate lastDay(Instant due) {
        return LocalDate.ofInstant(due, clock.getZone()).minusDays(1);
    }

    /** 逾期报告. */
    public record Overdue(ProgressReport report, Declaration declaration) {}
}
