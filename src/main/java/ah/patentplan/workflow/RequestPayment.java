package ah.patentplan.workflow;

import ah.patentplan.funding.BookingKind;
import ah.patentplan.funding.Channel;
import ah.patentplan.funding.Contracts;
import ah.patentplan.funding.Instalment;
import ah.patentplan.funding.Ledger;
import ah.patentplan.funding.PaymentOrder;
import ah.patentplan.funding.Payments;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 申请拨付 – the instalment that the process names. */
@Component
class RequestPayment implements UserTaskBox {

    private final Payments payments;
    private final Contracts contracts;
    private final Ledger ledger;

    RequestPayment(Payments payments, Contracts contracts, Ledger ledger) {
        this.payments = payments;
        this.contracts = contracts;
        this.ledger = ledger;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        Instalment instalment = instalment(task);
        Shown.on(task)
                .text("approvedAmount", contracts.of(number).amount())
                .text("instalmentTitle", instalment.title())
                .text("instalmentAmount", payments.amountOf(number, instalment))
                .text("paidSoFar", ledger.total(BookingKind.PAYMENT, number));
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        Channel channel = Channel.of(answers.text("channel"));
        var payee = new PaymentOrder.Payee(answers.text("payee"), channel, answers.text("paymentReason"));
        payments.request(Case.of(task).number(), instalment(task), payee);
    }

    private static Instalment instalment(DelegateTask task) {
        return Instalment.of((String) task.getExecution().getVariable("instalment"));
    }
}
