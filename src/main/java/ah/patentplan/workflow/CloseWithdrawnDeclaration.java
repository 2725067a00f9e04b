package ah.patentplan.workflow;

import ah.patentplan.decision.Withdrawal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 撤回申报 – as the unit asked. */
@Component
class CloseWithdrawnDeclaration implements JavaDelegate {

    private final Withdrawal withdrawal;

    CloseWithdrawnDeclaration(Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawal.carryOut(Case.of(execution).number());
    }
}
