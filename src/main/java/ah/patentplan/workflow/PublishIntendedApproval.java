package ah.patentplan.workflow;

import ah.patentplan.decision.ApprovalCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 公示拟立项. */
@Component
class PublishIntendedApproval implements JavaDelegate {

    private final ApprovalCourse course;

    PublishIntendedApproval(ApprovalCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.publish(Case.of(execution).number());
    }
}
