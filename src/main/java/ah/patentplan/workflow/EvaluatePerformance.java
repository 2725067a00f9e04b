package ah.patentplan.workflow;

import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceReports;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 绩效评估 – the province confirms the result or sends it back to the city. */
@Component
class EvaluatePerformance implements UserTaskBox {

    private final PerformanceEvaluation evaluation;
    private final PerformanceReports reports;

    EvaluatePerformance(PerformanceEvaluation evaluation, PerformanceReports reports) {
        this.evaluation = evaluation;
        this.reports = reports;
    }

    @Override
    public void begin(DelegateTask task) {
        PerformanceReport report = reports.of(Case.of(task).number());
        var lines = TargetLines.of(report.results(), "label", "baseline", "promised", "actual", "result", "reached");
        Shown.on(task)
                .table("results", lines)
                .text("targetScore", report.score().toPlainString())
                .text("grade", report.grant().grade())
                .text("consequenceTitle", report.grant().consequence().title())
                .text("cityComment", report.cityComment());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String confirmed = answers.text("evaluation");
        String comment = answers.text("evaluationComment");
        if ("confirmed".equals(confirmed)) {
            evaluation.confirm(Case.of(task).number(), comment);
        } else {
            evaluation.returnToCity(Case.of(task).number(), comment);
        }
        task.getExecution().setVariable("evaluation", confirmed);
    }
}
