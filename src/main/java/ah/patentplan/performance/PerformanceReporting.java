package ah.patentplan.performance;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.ProjectEvidence;
import ah.patentplan.declaration.ProjectEvidence.Piece;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 报送绩效 – asked for, reported with evidence for each target, asked for once more to rectify (notice 二（三）). */
@Component
@Transactional
public class PerformanceReporting {

    private final PerformanceReports reports;
    private final PerformanceEvaluation evaluation;
    private final Promises promises;
    private final ProjectEvidence files;
    private final Declarations declarations;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    PerformanceReporting(
            PerformanceReports reports,
            PerformanceEvaluation evaluation,
            Promises promises,
            ProjectEvidence files,
            Declarations declarations,
            Programmes programmes,
            WorkingDays workingDays,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.reports = reports;
        this.evaluation = evaluation;
        this.promises = promises;
        this.files = files;
        this.declarations = declarations;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * When a report asked for now is overdue: after the programme's days from the evaluation date, or after the last day
     * of the rectification; what was returned has at least the days of a correction.
     */
    @Transactional(readOnly = true)
    public Instant due(String number) {
        return lastDay(number).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate lastDay(String number) {
        Programme programme = programmes.of(declarations.of(number).year());
        LocalDate end = latest(number)
                .map(PerformanceReport::rectifyUntil)
                .orElseGet(() -> programme.evaluationOn().plusDays(programme.performanceReportDays()));
        LocalDate least = workingDays.after(LocalDate.now(clock), programme.correctionWorkingDays());
        return end.isBefore(least) ? least : end;
    }

    /** 要求报送: the unit is told until when, and why it reports anew; answers what it reported last. */
    public Optional<PerformanceReport> expect(String number) {
        Optional<PerformanceReport> latest = latest(number);
        // to rectify it is told by a letter of its own
        if (latest.filter(report -> report.state() == ReportState.RECTIFYING).isEmpty()) {
            String comment = latest.map(
                            report -> "退回意见：" + report.verification().cityComment())
                    .orElse("");
            correspondence.write(
                    declarations.of(number), "performanceDue", Map.of("due", lastDay(number), "comment", comment));
        }
        return latest;
    }

    /**
     * 报送绩效: the actual value of every target, in a round of its own.
     *
     * @param actuals by indicator
     * @throws Refusal naming the targets without a value, or without evidence where there is something to prove
     */
    public void report(String number, List<Target> targets, Map<String, Object> actuals, String note) {
        require("请填写下列绩效目标的实际值：", targets, target -> shown(actuals, target).isEmpty());
        Optional<PerformanceReport> latest = latest(number);
        List<Piece> pieces = files.handIn(number);
        require("请为下列绩效目标上传证明材料，并指定所证明的绩效目标：", targets, target -> !isProved(target, actuals, latest, pieces));
        promises.settle(number);
        save(number, latest, reported(number, targets, actuals, pieces, note));
        acts.enter("报送绩效", number, "报送%d项绩效目标的实际值，证明材料%d份".formatted(targets.size(), pieces.size()));
    }

    /** 逾期未报: goes on with what was reported last, which is nothing where it never was; the city looks at it. */
    public void lapse(String number, List<Target> targets) {
        Optional<PerformanceReport> latest = latest(number);
        Map<String, Object> actuals = latest.map(PerformanceReport::actuals).orElse(Map.of());
        promises.settle(number);
        save(number, latest, reported(number, targets, actuals, files.handIn(number), "逾期未报送，沿用最近一次报送的数据"));
        acts.enter("绩效报送逾期", number, latest.isPresent() ? "沿用最近一次报送的数据" : "从未报送");
    }

    /** 限期整改通知: the targets that were not reached, and the last day. */
    public void orderRectification(String number) {
        PerformanceReport report = reports.of(number);
        List<TargetResult> missed = report.results().stream()
                .filter(result -> result.attainment() != Attainment.REACHED)
                .toList();
        correspondence.write(
                declarations.of(number),
                "rectification",
                Map.of(
                        "score", report.score(),
                        "grade", report.grant().grade(),
                        "missed", missed,
                        "until", report.rectifyUntil(),
                        "comment", report.evaluationComment()));
        acts.enter("发出整改通知", number, "%d项绩效目标未达到，整改至%s".formatted(missed.size(), report.rectifyUntil()));
    }

    private void save(String number, Optional<PerformanceReport> latest, Reported reported) {
        PerformanceReport round =
                latest.map(before -> before.next(reported)).orElseGet(() -> PerformanceReport.first(number, reported));
        round.reported(actors.current().id(), clock.instant());
        reports.save(round);
    }

    private Reported reported(
            String number, List<Target> targets, Map<String, Object> actuals, List<Piece> pieces, String note) {
        Map<String, List<Evidence>> evidence = pieces.stream()
                .collect(Collectors.groupingBy(
                        piece -> piece.indicator() == null ? "" : piece.indicator(),
                        Collectors.mapping(piece -> new Evidence(piece.id(), piece.fileName()), Collectors.toList())));
        List<TargetResult> asked = evaluation.attainments(number, targets, actuals, Set.of()).stream()
                .map(TargetResult::asked)
                .toList();
        return new Reported(actuals, evidence, asked, note);
    }

    /** Nothing reached needs no evidence; another figure than before needs evidence that is new. */
    private static boolean isProved(
            Target target, Map<String, Object> actuals, Optional<PerformanceReport> before, List<Piece> pieces) {
        String actual = shown(actuals, target);
        boolean same = before.map(report -> report.reported(target.indicator()).equals(actual))
                .orElse(false);
        return isNothing(actual)
                || pieces.stream()
                        .filter(piece -> target.indicator().equals(piece.indicator()))
                        .anyMatch(piece -> same || piece.added());
    }

    private static boolean isNothing(String actual) {
        return actual.equals("0") || actual.equals("否");
    }

    private static String shown(Map<String, Object> actuals, Target target) {
        return TargetComputation.shown(actuals.get(target.indicator()));
    }

    private static void require(String asked, List<Target> targets, Predicate<Target> missing) {
        String labels = targets.stream().filter(missing).map(Target::label).collect(Collectors.joining("、"));
        if (!labels.isEmpty()) {
            throw new Refusal(asked + labels);
        }
    }

    private Optional<PerformanceReport> latest(String number) {
        return reports.findFirstByNumberOrderByRoundDesc(number);
    }
}
