package ah.patentplan.workflow;

import ah.patentplan.review.InvitationCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发出邀请 – to the experts who were drawn or appointed. */
@Component
class InviteExperts implements JavaDelegate {

    private final InvitationCourse invitations;

    InviteExperts(InvitationCourse invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitations.invite(execution.getProcessBusinessKey());
    }
}
