package ah.patentplan.workflow;

import ah.patentplan.decision.ApprovalCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 确定立项. */
@Component
class ConfirmApproval implements JavaDelegate {

    private final ApprovalCourse course;

    ConfirmApproval(ApprovalCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.confirm(Case.of(execution).number());
    }
}
