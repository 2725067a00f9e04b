package ah.patentplan.performance;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Programmes programmes;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    PerformanceEvaluation(
            PerformanceReports reports,
            Promises promises,
            Declarations declarations,
            Programmes programmes,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.reports = reports;
        this.promises = promises;
        this.declarations = declarations;
        this.programmes = programmes;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** What each target comes to by itself: number, Boolean, or null where a person has to judge. */
    public Map<String, Object> results(String number, List<Target> targets) {
        return results(number, targets, figures(number));
    }

    /** The same for other figures than those of the report, by indicator. */
    public Map<String, Object> results(String number, List<Target> targets, Map<String, Object> figures) {
        Map<String, Object> results = new HashMap<>();
        computations(number, targets, figures)
                .forEach(computation -> results.put(computation.target().indicator(), computation.result()));
        return results;
    }

    /** The figures of each target, taking the table's minimum for met: for showing, before they are judged. */
    public List<TargetResult> figures(String number, List<Target> targets) {
        return computations(number, targets, figures(number)).stream()
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
     * What each target comes to for these figures.
     *
     * @param figures by indicator
     * @param minimumMet indicators whose result meets the table's condition
     */
    public List<TargetResult> attainments(
            String number, List<Target> targets, Map<String, Object> figures, Set<String> minimumMet) {
        return computations(number, targets, figures).stream()
                .map(computation -> computation.judged(
                        minimumMet.contains(computation.target().indicator())))
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
        report.computed(attainments(number, targets, report.figures(), minimumMet));
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
        report.requireEvaluator(actors.current().id());
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
        acts.enter("确定评估等次", number, grant.title());
    }

    /** 确认评估结果: tells the unit; the money follows, or the one rectification. */
    public void confirm(String number, String comment) {
        confirm(number, actors.current().id(), comment);
    }

    /**
     * What somebody wants to be another outcome; refused to whoever verified the report, where nothing would change, and
     * for a second rectification.
     */
    public Grant grantToOverride(String number, Grant outcome) {
        PerformanceReport report = reports.of(number);
        report.requireEvaluator(actors.current().id());
        if (report.grant().title().equals(outcome.title())) {
            throw new Refusal("“调整后的结果”与计算得出的结果相同");
        }
        return report.grant();
    }

    /**
     * 调整评估等次, as a second person approved it: the other outcome stands and is told to the unit.
     *
     * @param by account of who asked for it
     */
    public void override(String number, Grant grant, String by, String reason) {
        PerformanceReport report = reports.of(number);
        acts.enter("调整评估等次", number, "由%s调整为%s".formatted(report.grant().title(), grant.title()));
        report.graded(grant);
        confirm(number, by, reason);
    }

    private void confirm(String number, String by, String comment) {
        PerformanceReport report = reports.of(number);
        Declaration declaration = declarations.of(number);
        LocalDate until = LocalDate.now(clock)
                .plusMonths(programmes.of(declaration.year()).rectificationMonths());
        report.confirmed(comment, until, by, clock.instant());
        acts.enter("确认评估结果", number, report.grant().title() + "：" + comment);
        if (report.state() == ReportState.CONFIRMED) {
            declaration.become(DeclarationState.EVALUATED);
            tell(declaration, report);
        }
    }

    private void tell(Declaration declaration, PerformanceReport report) {
        correspondence.write(
                declaration,
                "evaluationResult",
                Map.of(
                        "results", report.results(),
                        "score", report.score(),
                        "grade", report.grant().grade(),
                        "consequence", report.grant().handling(),
                        "comment", report.evaluationComment()));
    }

    /** 退回重新核查: another round of the same report. */
    public void returnToCity(String number, String comment) {
        reports.save(reports.of(number).sentBack(comment, actors.current().id(), clock.instant()));
        acts.enter("退回重新核查", number, comment);
    }

    private Map<String, Object> figures(String number) {
        return reports.findFirstByNumberOrderByRoundDesc(number)
                .map(PerformanceReport::figures)
                .orElse(Map.of());
    }

    private List<TargetComputation> computations(String number, List<Target> targets, Map<String, Object> figures) {
        Declaration declaration = declarations.of(number);
        Map<String, Object> promised = promises.of(number);
        return targets.stream()
                .map(target -> new TargetComputation(
                        target,
                        declaration.answers().get(target.baseline()),
                        promised.get(target.indicator()),
                        figures.get(target.indicator())))
                .toList();
    }
}
