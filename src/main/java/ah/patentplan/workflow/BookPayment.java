package ah.patentplan.workflow;

import ah.patentplan.funding.Instalment;
import ah.patentplan.funding.Payments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记拨付 – once, however often it runs. */
@Component
class BookPayment implements JavaDelegate {

    private final Payments payments;

    BookPayment(Payments payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instalment instalment = Instalment.of((String) execution.getVariable("instalment"));
        payments.book(Case.of(execution).number(), instalment);
    }
}
