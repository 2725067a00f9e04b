package ah.patentplan.workflow;

import ah.patentplan.decision.ApprovalCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 退回会议审定 – after an objection was upheld. */
@Component
class ReturnToMeeting implements JavaDelegate {

    private final ApprovalCourse course;

    ReturnToMeeting(ApprovalCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.returnToMeeting(Case.of(execution).number());
    }
}
