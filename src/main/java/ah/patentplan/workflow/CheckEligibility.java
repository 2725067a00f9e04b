package ah.patentplan.workflow;

import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** 审查申报条件 – hands the figures to the table of the category and keeps its verdicts. */
@Component
@Decides("eligibility: met notMet")
class CheckEligibility implements ExecutionListener {

    private final Declarations declarations;
    private final Submission submission;
    private final DeclarationForm form;

    CheckEligibility(Declarations declarations, Submission submission, DeclarationForm form) {
        this.declarations = declarations;
        this.submission = submission;
        this.form = form;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Case declared = Case.of(execution);
        if (EVENTNAME_START.equals(execution.getEventName())) {
            // transient: the figures pass to the table and its history, not into the variables
            form.figures(declarations.of(declared.number()))
                    .forEach((key, value) -> execution.setVariableLocal(key, Variables.untypedValue(value, true)));
            return;
        }
        boolean met = submission.judge(declared.number(), Verdicts.of(Evaluation.of(execution), declared.year()));
        execution.setVariable("eligibility", met ? "met" : "notMet");
    }
}
