package ah.patentplan.workflow;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;

/** 表格判定 – what a business rule task's table came to, for the listener at the task's end. */
final class Evaluation {

    private static final String VARIABLE = "tableEvaluation";

    private Evaluation() {}

    /** Leaves the outcome as a transient variable, as the engine does with {@code decisionResult}. */
    static void remember(DmnDecisionTableEvaluationEvent evaluation) {
        if (Context.getBpmnExecutionContext() != null) {
            Context.getBpmnExecutionContext()
                    .getExecution()
                    .setVariableLocal(VARIABLE, Variables.untypedValue(RuleOutcome.of(evaluation), true));
        }
    }

    @SuppressWarnings("unchecked")
    static List<RuleOutcome> of(DelegateExecution execution) {
        return (List<RuleOutcome>) execution.getVariable(VARIABLE);
    }
}
