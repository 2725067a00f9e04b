package ah.patentplan.workflow;

import ah.patentplan.review.InvitationCourse;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 受邀专家 – the experts of the panel who have not answered yet. */
@Component
@InDiagrams
public class InvitedExperts {

    private final InvitationCourse invitations;

    InvitedExperts(InvitationCourse invitations) {
        this.invitations = invitations;
    }

    /** Accounts, in the order in which they were asked. */
    public List<String> of(DelegateExecution execution) {
        return invitations.invited(execution.getProcessBusinessKey());
    }
}
