package ah.patentplan.performance;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 绩效评估 – takes a project from the reported figures to the confirmed grade (notice 二（三）). */
@Component
@Transactional
public class PerformanceEvaluation {

    private final PerformanceReports reports;
    private final Promises promises;
    private final Declarations declarations;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    PerformanceEvaluation(
            PerformanceReports reports,
            Promises promises,
            Declarations declarations,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.reports = reports;
        this.promises = promises;
        this.declarations = declarations;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** 报送绩效: the actual value of every target, by indicator. */
    public void report(String number, Map<String, Object> actuals, String note) {
        PerformanceReport report = reports.findByNumber(number).orElseGet(() -> new PerformanceReport(number));
        report.report(actuals, note, actors.current().id(), clock.instant());
        reports.save(report);
        promises.settle(number);
        acts.enter("报送绩效", number, "报送%d项绩效目标的实际值".formatted(actuals.size()));
    }

    /** 核查通过, or 退回 to the unit. */
    public void verify(String number, boolean verified, String comment) {
        ReportState next = verified ? ReportState.VERIFIED : ReportState.RETURNED;
        reports.of(number).verified(next, comment, actors.current().id(), clock.instant());
        acts.enter("核查绩效", number, next.title() + "：" + comment);
    }

    /** What each target comes to by itself: number, Boolean, or null where a person has to judge. */
    public Map<String, Object> results(String number, List<Target> targets) {
        Map<String, Object> results = new HashMap<>();
        computations(number, targets)
                .forEach(computation -> results.put(computation.target().indicator(), computation.result()));
        return results;
    }

    /** The figures of each target, taking the table's minimum for met: for showing, before they are judged. */
    public List<TargetResult> figures(String number, List<Target> targets) {
        return computations(number, targets).stream()
                .map(computation -> computation.judged(true))
                .toList();
    }

    /** What these promises come to, as they are shown: for a contract that is to be signed. */
    public List<TargetResult> promised(List<Target> targets, Map<String, Object> promises) {
        return targets.stream()
                .map(target -> new TargetComputation(target, null, promises.get(target.indicator()), null).judged(true))
                .toList();
    }

    /**
     * 计算绩效目标: judges every target and scores the project.
     *
     * @param minimumMet indicators whose result meets the table's condition
     * @return whether a person has to judge a target: growth from zero, or a figure that is missing
     */
    public boolean compute(String number, List<Target> targets, Set<String> minimumMet) {
        PerformanceReport report = reports.of(number);
        report.computed(computations(number, targets).stream()
                .map(computation -> computation.judged(
                        minimumMet.contains(computation.target().indicator())))
                .toList());
        acts.enter("计算绩效目标", number, "得分" + report.score());
        return !report.open().isEmpty();
    }

    /**
     * 人工判断目标: what nobody could compute is reached or not as a person finds; the score follows.
     *
     * @param reached indicators of those targets that count as reached; the others to be judged do not
     */
    public void judge(String number, Collection<String> reached, String reason) {
        PerformanceReport report = reports.of(number);
        List<String> open = report.open().stream().map(TargetResult::indicator).toList();
        if (!open.containsAll(reached)) {
            throw new Refusal("只能判断无法计算的绩效目标");
        }
        report.judged(reached, reason);
        String labels = report.results().stream()
                .filter(result -> reached.contains(result.indicator()))
                .map(TargetResult::label)
                .collect(Collectors.joining("、"));
        acts.enter(
                "人工判断目标", number, "达到：%s；得分%s；%s".formatted(labels.isEmpty() ? "无" : labels, report.score(), reason));
    }

    /** 确定评估等次. */
    public void grade(String number, Grant grant) {
        reports.of(number).graded(grant);
        acts.enter("确定评估等次", number, grant.grade() + "，" + grant.consequence().title());
    }

    /** 确认评估结果: tells the unit; the money follows. */
    public void confirm(String number, String comment) {
        confirm(number, actors.current().id(), comment);
    }

    /**
     * The grade that somebody wants to be another one; refused to whoever verified the report, and where nothing would change.
     *
     * @param grade what it is to be
     */
    public String gradeToOverride(String number, String grade) {
        PerformanceReport report = reports.of(number);
        report.requireEvaluator(actors.current().id());
        if (report.grant().grade().equals(grade)) {
            throw new Refusal("“调整后的等次”与计算得出的等次相同");
        }
        return report.grant().grade();
    }

    /**
     * 调整评估等次, as a second person approved it: the other grade stands and is told to the unit.
     *
     * @param by account of who asked for it
     */
    public void override(String number, Grant grant, String by, String reason) {
        PerformanceReport report = reports.of(number);
        acts.enter("调整评估等次", number, "由%s调整为%s".formatted(report.grant().grade(), grant.grade()));
        report.graded(grant);
        confirm(number, by, reason);
    }

    private void confirm(String number, String by, String comment) {
        PerformanceReport report = reports.of(number);
        report.evaluated(ReportState.CONFIRMED, comment, by, clock.instant());
        Declaration declaration = declarations.of(number);
        declaration.become(DeclarationState.EVALUATED);
        Grant grant = report.grant();
        correspondence.write(
                declaration,
                "evaluationResult",
                Map.of(
                        "results", report.results(),
                        "score", report.score(),
                        "grade", grant.grade(),
                        "consequence", grant.consequence().title(),
                        "comment", comment));
        acts.enter("确认评估结果", number, grant.grade() + "：" + comment);
    }

    /** 退回重新核查. */
    public void returnToCity(String number, String comment) {
        reports.of(number)
                .evaluated(ReportState.REPORTED, comment, actors.current().id(), clock.instant());
        acts.enter("退回重新核查", number, comment);
    }

    private List<TargetComputation> computations(String number, List<Target> targets) {
        Declaration declaration = declarations.of(number);
        Map<String, Object> actuals =
                reports.findByNumber(number).map(PerformanceReport::actuals).orElse(Map.of());
        Map<String, Object> promised = promises.of(number);
        return targets.stream()
                .map(target -> new TargetComputation(
                        target,
                        declaration.answers().get(target.baseline()),
                        promised.get(target.indicator()),
                        actuals.get(target.indicator())))
                .toList();
    }
}
