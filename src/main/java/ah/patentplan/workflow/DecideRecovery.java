package ah.patentplan.workflow;

import ah.patentplan.funding.Recoveries;
import ah.patentplan.funding.Recovering;
import ah.patentplan.funding.Recovery;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 决定收回 – after the unit stated its case or let the period pass. */
@Component
class DecideRecovery implements UserTaskBox {

    private final Recovering recovering;
    private final Recoveries recoveries;

    DecideRecovery(Recovering recovering, Recoveries recoveries) {
        this.recovering = recovering;
        this.recoveries = recoveries;
    }

    @Override
    public void begin(DelegateTask task) {
        Recovery recovery = recoveries.of(Case.of(task).number());
        Shown.on(task)
                .text("recoveryAmount", recovery.amount())
                .text("grounds", recovery.grounds())
                .text("defence", recovery.defence() == null ? "逾期未陈述" : recovery.defence());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String decision = answers.text("recoveryDecision");
        String reason = answers.text("decisionReason");
        if ("recover".equals(decision)) {
            recovering.recover(Case.of(task).number(), reason);
        } else {
            recovering.waive(Case.of(task).number(), reason);
        }
        task.getExecution().setVariable("recoveryDecision", decision);
    }
}
