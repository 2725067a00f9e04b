package ah.patentplan.workflow;

import ah.patentplan.performance.Consequence;
import ah.patentplan.performance.Grant;
import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceReports;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** 确定评估等次 – hands the score, and whether it was rectified, to the table and keeps grade and consequence; routes the money afterwards. */
@Component
@Decides({"rectification: ordered notOrdered", "consequence: release rectify stop recovery"})
class GrantConsequence implements ExecutionListener {

    private final PerformanceEvaluation evaluation;
    private final PerformanceReports reports;

    GrantConsequence(PerformanceEvaluation evaluation, PerformanceReports reports) {
        this.evaluation = evaluation;
        this.reports = reports;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = Case.of(execution).number();
        if (EVENTNAME_START.equals(execution.getEventName())) {
            PerformanceReport report = reports.of(number);
            ConsequenceTable.inputs(report.score(), report.isRectified())
                    .forEach((key, value) -> execution.setVariableLocal(key, Variables.untypedValue(value, true)));
            return;
        }
        var result = (DmnDecisionResult) execution.getVariable("decisionResult");
        Grant grant = Grant.of(result.getSingleResult().getEntryMap());
        evaluation.grade(number, grant);
        route(execution, grant);
    }

    /** Which way it goes on: to the rectification first, or where the money goes. */
    static void route(DelegateExecution execution, Grant grant) {
        execution.setVariable("rectification", grant.consequence() == Consequence.RECTIFY ? "ordered" : "notOrdered");
        execution.setVariable("consequence", grant.consequence().route());
    }
}
