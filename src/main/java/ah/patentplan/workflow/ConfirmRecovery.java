package ah.patentplan.workflow;

import ah.patentplan.funding.Recoveries;
import ah.patentplan.funding.Recovering;
import ah.patentplan.funding.Recovery;
import ah.patentplan.programme.Money;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 确认收回到账 – by finance, in full. */
@Component
class ConfirmRecovery implements UserTaskBox {

    private final Recovering recovering;
    private final Recoveries recoveries;

    ConfirmRecovery(Recovering recovering, Recoveries recoveries) {
        this.recovering = recovering;
        this.recoveries = recoveries;
    }

    @Override
    public void begin(DelegateTask task) {
        Recovery recovery = recoveries.of(Case.of(task).number());
        Shown.on(task).text("recoveryAmount", recovery.amount()).text("payUntil", recovery.payUntil());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        Money received = new Money(answers.decimal("receivedAmount"));
        recovering.confirm(Case.of(task).number(), received, answers.text("voucher"));
    }
}
