package ah.patentplan.workflow;

import ah.patentplan.funding.GivingUp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 放弃立项 – as the unit declared. */
@Component
class CloseGivenUpApproval implements JavaDelegate {

    private final GivingUp givingUp;

    CloseGivenUpApproval(GivingUp givingUp) {
        this.givingUp = givingUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        givingUp.carryOut(Case.of(execution).number());
    }
}
