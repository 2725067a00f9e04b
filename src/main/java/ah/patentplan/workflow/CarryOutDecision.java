package ah.patentplan.workflow;

import ah.patentplan.decision.ApprovalCourse;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 执行会议决定 – for one declaration of the agenda. */
@Component
@Decides("meetingDecision: approved notApproved deferred")
class CarryOutDecision implements JavaDelegate {

    private final ApprovalCourse course;
    private final Processes processes;

    CarryOutDecision(ApprovalCourse course, Processes processes) {
        this.course = course;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String meeting = execution.getProcessBusinessKey();
        String number = (String) execution.getVariable("declaration");
        if (processes.isAwaited("meetingDecided", number)) {
            course.carryOut(meeting, number)
                    .ifPresent(decision -> processes.correlate(
                            "meetingDecided", number, Map.of("meetingDecision", decision.answer())));
        } else {
            course.undelivered(meeting, number);
        }
    }
}
