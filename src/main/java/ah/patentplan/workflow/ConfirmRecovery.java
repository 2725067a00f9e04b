package ah.patentplan.workflow;

import ah.patentplan.declaration.Declarations;
import ah.patentplan.funding.RecoveryReceipt;
import ah.patentplan.funding.RecoveryReceipt.Repayment;
import ah.patentplan.funding.Repaying;
import ah.patentplan.programme.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 确认收回到账 – by finance, each amount as it comes in, until all is there. */
@Component
class ConfirmRecovery implements UserTaskBox {

    private final Repaying repaying;
    private final Declarations declarations;
    private final Clock clock;

    ConfirmRecovery(Repaying repaying, Declarations declarations, Clock clock) {
        this.repaying = repaying;
        this.declarations = declarations;
        this.clock = clock;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        Repaying.Standing standing = repaying.standing(number);
        Shown.on(task)
                .text("recoveryAmount", standing.recovery().owed().figures())
                .text("receivedTotal", standing.received().figures())
                .text("rest", standing.rest().figures())
                .text("payUntil", standing.recovery().payUntil())
                .text("receivedOn", LocalDate.now(clock))
                .text("payer", declarations.of(number).unitName())
                .table(
                        "receipts",
                        standing.receipts().stream().map(ConfirmRecovery::line).toList());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        Repayment repayment = new Repayment(
                new Money(answers.decimal("receivedAmount")),
                LocalDate.parse(answers.text("receivedOn")),
                answers.text("payer"),
                answers.text("voucher"));
        repaying.confirm(Case.of(task).number(), repayment);
    }

    private static Map<String, String> line(RecoveryReceipt receipt) {
        return Map.of(
                "receivedOn", receipt.receivedOn().toString(),
                "amount", receipt.amount().figures(),
                "payer", receipt.payer(),
                "voucher", receipt.voucher());
    }
}
