package ah.patentplan.workflow;

import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceReporting;
import ah.patentplan.performance.Target;
import ah.patentplan.performance.TargetResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 报送绩效 – the unit reports the actual value of every target with its evidence, beginning with what it reported last. */
@Component
class ReportPerformance implements UserTaskBox {

    private final PerformanceReporting reporting;
    private final PerformanceEvaluation evaluation;
    private final TargetTable targets;

    ReportPerformance(PerformanceReporting reporting, PerformanceEvaluation evaluation, TargetTable targets) {
        this.reporting = reporting;
        this.evaluation = evaluation;
        this.targets = targets;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        Optional<PerformanceReport> last = reporting.expect(number);
        List<TargetResult> asked = evaluation.figures(number, targets.of(task.getExecution()));
        Shown.on(task)
                .table("askedTargets", TargetLines.of(asked, "label", "period", "baseline", "promised", "unit"))
                .table(
                        "provedTargets",
                        asked.stream().map(ReportPerformance::choice).toList())
                .text("reportedBefore", last.map(ReportPerformance::said).orElse(""));
        task.setVariableLocal("year", Case.of(task).year());
        last.ifPresent(report -> report.actuals().forEach(task::setVariableLocal));
    }

    @Override
    public void complete(DelegateTask task) {
        List<Target> asked = targets.of(task.getExecution());
        Map<String, Object> actuals = new HashMap<>();
        asked.forEach(target -> actuals.put(target.indicator(), task.getVariableLocal(target.indicator())));
        reporting.report(
                Case.of(task).number(), asked, actuals, Answers.of(task).text("performanceNote"));
    }

    private static Map<String, String> choice(TargetResult target) {
        return Map.of("indicator", target.indicator(), "label", target.label());
    }

    private static String said(PerformanceReport report) {
        String comment =
                report.evaluationComment() == null ? report.verification().cityComment() : report.evaluationComment();
        return report.state().title() + "：" + comment;
    }
}
