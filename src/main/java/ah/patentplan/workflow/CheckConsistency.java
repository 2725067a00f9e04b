package ah.patentplan.workflow;

import ah.patentplan.declaration.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对数据一致性 – figures that contradict each other are refused. */
@Component
class CheckConsistency implements JavaDelegate {

    private final Submission submission;

    CheckConsistency(Submission submission) {
        this.submission = submission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        submission.checkConsistency(Case.of(execution).number());
    }
}
