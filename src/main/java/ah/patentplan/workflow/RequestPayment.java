package ah.patentplan.workflow;

import ah.patentplan.funding.BookingKind;
import ah.patentplan.funding.Channel;
import ah.patentplan.funding.Contracts;
import ah.patentplan.funding.Instalment;
import ah.patentplan.funding.Ledger;
import ah.patentplan.funding.Payee;
import ah.patentplan.funding.Payments;
import ah.patentplan.support.OtherFundsStating;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 申请拨付 – the instalment that the process names. */
@Component
class RequestPayment implements UserTaskBox {

    private final Payments payments;
    private final Contracts contracts;
    private final Ledger ledger;
    private final OtherFundsStating otherFunds;

    RequestPayment(Payments payments, Contracts contracts, Ledger ledger, OtherFundsStating otherFunds) {
        this.payments = payments;
        this.contracts = contracts;
        this.ledger = ledger;
        this.otherFunds = otherFunds;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        Instalment instalment = instalment(task);
        Shown.on(task)
                .text("approvedAmount", contracts.of(number).amount())
                .text("instalmentTitle", instalment.title())
                .text("instalmentAmount", payments.amountOf(number, instalment))
                .text("paidSoFar", ledger.total(BookingKind.PAYMENT, number))
                .text("rejection", payments.lastRejection(number, instalment))
                .text("otherFunds", otherFunds.summary(number));
        prefill(task, payments.usualPayee(number));
    }

    private static void prefill(DelegateTask task, Payee payee) {
        Shown.on(task)
                .text("payee", payee.name())
                .text("payeeReason", payee.nameReason())
                .text("channel", payee.channel().code())
                .text("bank", payee.bank())
                .text("accountNumber", payee.accountNumber());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        Payee payee = new Payee(
                answers.text("payee"),
                answers.text("payeeReason"),
                Channel.of(answers.text("channel")),
                answers.text("bank"),
                answers.text("accountNumber"));
        payments.request(Case.of(task).number(), instalment(task), payee, answers.text("paymentReason"));
    }

    private static Instalment instalment(DelegateTask task) {
        return Instalment.of((String) task.getExecution().getVariable("instalment"));
    }
}
