package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.decision.DepartureCourse;
import ah.patentplan.decision.DepartureKind;
import ah.patentplan.decision.Deviation;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.Grant;
import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceReports;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 绩效评估 – the province confirms the result, sends it back to the city, or asks for another grade. */
@Component
class EvaluatePerformance implements UserTaskBox {

    private final PerformanceEvaluation evaluation;
    private final PerformanceReports reports;
    private final Declarations declarations;
    private final DeclarationForm form;
    private final DepartureCourse departures;

    EvaluatePerformance(
            PerformanceEvaluation evaluation,
            PerformanceReports reports,
            Declarations declarations,
            DeclarationForm form,
            DepartureCourse departures) {
        this.evaluation = evaluation;
        this.reports = reports;
        this.declarations = declarations;
        this.form = form;
        this.departures = departures;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        PerformanceReport report = reports.of(number);
        var lines = TargetLines.of(report.results(), "label", "baseline", "promised", "actual", "result", "reached");
        Shown.on(task)
                .table("results", lines)
                .table(
                        "gradeOptions",
                        grants(number).stream().map(EvaluatePerformance::option).toList())
                .text("targetScore", report.score().toPlainString())
                .text("grade", report.grant().grade())
                .text("consequenceTitle", report.grant().consequence().title())
                .text("cityComment", report.cityComment());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String number = Case.of(task).number();
        String comment = answers.text("evaluationComment");
        switch (answers.text("evaluation")) {
            case "confirmed" -> evaluation.confirm(number, comment);
            case "overridden" -> departures.request(deviation(number, answers.text("overriddenGrade"), comment));
            default -> evaluation.returnToCity(number, comment);
        }
        task.getExecution().setVariable("evaluation", answers.text("evaluation"));
    }

    private Deviation deviation(String number, String grade, String reason) {
        if (grants(number).stream().noneMatch(grant -> grant.grade().equals(grade))) {
            throw new Refusal("请选择“调整后的等次”");
        }
        String before = evaluation.gradeToOverride(number, grade);
        int year = declarations.of(number).year();
        return new Deviation(DepartureKind.GRADE_OVERRIDDEN, year, number, before, grade, reason);
    }

    /** Grades as the table of the case's release knows them. */
    private List<Grant> grants(String number) {
        return form.consequences(form.release(declarations.of(number))).stream()
                .map(Grant::of)
                .toList();
    }

    private static Map<String, String> option(Grant grant) {
        String label = grant.grade() + "（" + grant.consequence().title() + "）";
        return Map.of("value", grant.grade(), "label", label);
    }
}
