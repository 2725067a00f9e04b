package ah.patentplan.workflow;

import ah.patentplan.decision.ApprovalCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对异议 – open, upheld or none. */
@Component
@Decides("objections: open upheld none")
class CheckObjections implements JavaDelegate {

    private final ApprovalCourse course;

    CheckObjections(ApprovalCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("objections", course.objections(Case.of(execution).number()));
    }
}
