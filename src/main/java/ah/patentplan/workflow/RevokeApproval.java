package ah.patentplan.workflow;

import ah.patentplan.funding.Revocation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 取消立项资格 – in the running case, or in the investigation where the case has ended. */
@Component
@Decides("repayment: owed none")
class RevokeApproval implements JavaDelegate {

    private final Revocation revocation;

    RevokeApproval(Revocation revocation) {
        this.revocation = revocation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean owed = revocation.revoke(Case.of(execution).number());
        execution.setVariable("repayment", owed ? "owed" : "none");
    }
}
