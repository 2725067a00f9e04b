package ah.patentplan.workflow;

import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.PerformanceEvaluation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** 计算绩效目标 – hands the computed results to the table of the category and scores what it finds. */
@Component
@Decides("judgement: needed notNeeded")
class ComputeTargets implements ExecutionListener {

    private final PerformanceEvaluation evaluation;
    private final Declarations declarations;
    private final TargetTable targets;

    ComputeTargets(PerformanceEvaluation evaluation, Declarations declarations, TargetTable targets) {
        this.evaluation = evaluation;
        this.declarations = declarations;
        this.targets = targets;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = Case.of(execution).number();
        if (EVENTNAME_START.equals(execution.getEventName())) {
            TargetTable.inputs(declarations.of(number), evaluation.results(number, targets.of(execution)))
                    .forEach((key, value) -> execution.setVariableLocal(key, Variables.untypedValue(value, true)));
            return;
        }
        var minimumMet = TargetTable.met(Evaluation.of(execution));
        boolean open = evaluation.compute(number, targets.of(execution), minimumMet);
        execution.setVariable("judgement", open ? "needed" : "notNeeded");
    }
}
