package ah.patentplan.workflow;

import ah.patentplan.funding.Recovering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发出收回决定 – claims the money and says until when to pay. */
@Component
class DemandRepayment implements JavaDelegate {

    private final Recovering recovering;

    DemandRepayment(Recovering recovering) {
        this.recovering = recovering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recovering.demand(Case.of(execution).number());
    }
}
