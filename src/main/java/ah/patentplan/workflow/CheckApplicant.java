package ah.patentplan.workflow;

import ah.patentplan.declaration.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对申报主体 – right kind of unit, registered code, not listed. */
@Component
class CheckApplicant implements JavaDelegate {

    private final Submission submission;

    CheckApplicant(Submission submission) {
        this.submission = submission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        submission.checkApplicant(Case.of(execution).number());
    }
}
