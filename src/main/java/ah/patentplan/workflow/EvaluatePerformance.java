package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.decision.DepartureCourse;
import ah.patentplan.decision.DepartureKind;
import ah.patentplan.decision.Deviation;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.Consequence;
import ah.patentplan.performance.Grant;
import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceReports;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 绩效评估 – the province confirms the result, sends it back to the city, or asks for another outcome. */
@Component
@Decides("evaluation: confirmed returned overridden")
class EvaluatePerformance implements UserTaskBox {

    private final PerformanceEvaluation evaluation;
    private final PerformanceReports reports;
    private final Declarations declarations;
    private final ConsequenceTable table;
    private final DepartureCourse departures;

    EvaluatePerformance(
            PerformanceEvaluation evaluation,
            PerformanceReports reports,
            Declarations declarations,
            ConsequenceTable table,
            DepartureCourse departures) {
        this.evaluation = evaluation;
        this.reports = reports;
        this.declarations = declarations;
        this.table = table;
        this.departures = departures;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        PerformanceReport report = reports.of(number);
        var lines = TargetLines.of(
                report, "label", "baseline", "promised", "reported", "actual", "unit", "result", "reached");
        Shown.on(task)
                .table("results", lines)
                .table(
                        "outcomeOptions",
                        outcomes(report).map(EvaluatePerformance::option).toList())
                .text("performanceLink", "/declarations/" + number + "/performance")
                .text("targetScore", report.score().toPlainString())
                .text("grade", report.grant().grade())
                .text("consequenceTitle", report.grant().handling())
                .text("cityComment", report.verification().cityComment());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String number = Case.of(task).number();
        String comment = answers.text("evaluationComment");
        switch (answers.text("evaluation")) {
            case "confirmed" -> evaluation.confirm(number, comment);
            case "overridden" -> departures.request(deviation(number, answers.text("overriddenOutcome"), comment));
            default -> evaluation.returnToCity(number, comment);
        }
        task.getExecution().setVariable("evaluation", answers.text("evaluation"));
    }

    private Deviation deviation(String number, String outcome, String reason) {
        Grant after = outcomes(reports.of(number))
                .filter(grant -> grant.title().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new Refusal("请选择“调整后的结果”"));
        Grant before = evaluation.grantToOverride(number, after);
        int year = declarations.of(number).year();
        return new Deviation(DepartureKind.GRADE_OVERRIDDEN, year, number, before.title(), after.title(), reason);
    }

    /** Outcomes as the table of the case's release knows them; nobody rectifies twice. */
    private Stream<Grant> outcomes(PerformanceReport report) {
        return table.outcomes(declarations.of(report.number()))
                .filter(grant -> !report.isRectified() || grant.consequence() != Consequence.RECTIFY);
    }

    private static Map<String, String> option(Grant grant) {
        return Map.of("value", grant.title(), "label", grant.title());
    }
}
