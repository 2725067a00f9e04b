package ah.patentplan.workflow;

import ah.patentplan.funding.Instalment;
import ah.patentplan.funding.PaymentOrder;
import ah.patentplan.funding.PaymentOrders;
import ah.patentplan.funding.Payments;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 确认拨付 – by finance, never by the person who requested it. */
@Component
@Decides("payment: confirmed rejected")
class ConfirmPayment implements UserTaskBox {

    private final Payments payments;
    private final PaymentOrders orders;

    ConfirmPayment(Payments payments, PaymentOrders orders) {
        this.payments = payments;
        this.orders = orders;
    }

    @Override
    public void begin(DelegateTask task) {
        PaymentOrder order = orders.of(Case.of(task).number(), instalment(task));
        Shown.on(task)
                .text("orderNumber", order.number())
                .text("instalmentTitle", order.instalment().title())
                .text("instalmentAmount", order.amount())
                .text("payee", order.payee())
                .text("payeeReason", order.receiver().nameReason())
                .text("channelTitle", order.channel().title())
                .text("bank", order.receiver().bank())
                .text("accountNumber", order.receiver().accountNumber())
                .text("requestedBy", "%s（%s）".formatted(order.requestedName(), order.requestedBy()))
                .text("paymentReason", order.reason());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String payment = answers.text("payment");
        if ("confirmed".equals(payment)) {
            payments.confirm(Case.of(task).number(), instalment(task), answers.text("voucher"));
        } else {
            payments.reject(Case.of(task).number(), instalment(task), answers.text("rejectReason"));
        }
        task.getExecution().setVariable("payment", payment);
    }

    private static Instalment instalment(DelegateTask task) {
        return Instalment.of((String) task.getExecution().getVariable("instalment"));
    }
}
