package ah.patentplan.workflow;

import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.performance.PerformanceReports;
import ah.patentplan.performance.TargetResult;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 人工判断目标 – the province judges the targets that nobody can compute. */
@Component
class JudgeTargets implements UserTaskBox {

    private final PerformanceEvaluation evaluation;
    private final PerformanceReports reports;

    JudgeTargets(PerformanceEvaluation evaluation, PerformanceReports reports) {
        this.evaluation = evaluation;
        this.reports = reports;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        List<TargetResult> open = reports.of(number).open();
        Shown.on(task)
                .table("open", TargetLines.of(open, "label", "period", "baseline", "promised", "actual", "unit"))
                .text("performanceLink", "/declarations/" + number + "/performance")
                .table(
                        "openOptions",
                        open.stream()
                                .map(target -> Map.of("value", target.indicator(), "label", target.label()))
                                .toList());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        evaluation.judge(Case.of(task).number(), answers.list("reachedTargets"), answers.text("judgementReason"));
    }
}
