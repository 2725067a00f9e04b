package ah.patentplan.workflow;

import ah.patentplan.funding.Recovering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发出收回告知 – amount, grounds and the period for a statement. */
@Component
class IssueRecoveryNotice implements JavaDelegate {

    private final Recovering recovering;

    IssueRecoveryNotice(Recovering recovering) {
        this.recovering = recovering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recovering.notice(Case.of(execution).number());
    }
}
