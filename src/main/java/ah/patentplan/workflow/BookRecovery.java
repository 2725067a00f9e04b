package ah.patentplan.workflow;

import ah.patentplan.funding.Recovering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记收回 – once, however often it runs. */
@Component
class BookRecovery implements JavaDelegate {

    private final Recovering recovering;

    BookRecovery(Recovering recovering) {
        this.recovering = recovering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recovering.book(Case.of(execution).number());
    }
}
