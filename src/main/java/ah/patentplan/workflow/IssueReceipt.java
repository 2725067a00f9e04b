package ah.patentplan.workflow;

import ah.patentplan.declaration.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 出具申报回执 – number and time of arrival. */
@Component
class IssueReceipt implements JavaDelegate {

    private final Submission submission;

    IssueReceipt(Submission submission) {
        this.submission = submission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        submission.issueReceipt(Case.of(execution).number());
    }
}
