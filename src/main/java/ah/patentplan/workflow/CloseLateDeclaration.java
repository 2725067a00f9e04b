package ah.patentplan.workflow;

import ah.patentplan.declaration.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 逾期不予受理 – what the deadline met unfinished. */
@Component
class CloseLateDeclaration implements JavaDelegate {

    private final Submission submission;

    CloseLateDeclaration(Submission submission) {
        this.submission = submission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        submission.closeLate(Case.of(execution).number());
    }
}
