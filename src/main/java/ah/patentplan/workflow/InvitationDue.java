package ah.patentplan.workflow;

import ah.patentplan.review.InvitationCourse;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 答复期限 – the end of the last day on which an invitation can be answered, for the diagrams. */
@Component
@InDiagrams
public class InvitationDue {

    private final InvitationCourse invitations;

    InvitationDue(InvitationCourse invitations) {
        this.invitations = invitations;
    }

    public Date of(DelegateExecution execution) {
        return Date.from(invitations.dueAt(execution.getProcessBusinessKey()));
    }
}
