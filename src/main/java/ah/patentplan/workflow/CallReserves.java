package ah.patentplan.workflow;

import ah.patentplan.review.InvitationCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 递补专家 – looks whether enough have accepted, and invites the reserves where not. */
@Component
@Decides("panelStrength: sufficient reserves exhausted")
class CallReserves implements JavaDelegate {

    private final InvitationCourse invitations;

    CallReserves(InvitationCourse invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "panelStrength",
                invitations.callReserves(execution.getProcessBusinessKey()).outcome());
    }
}
