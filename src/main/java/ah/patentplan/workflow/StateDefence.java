package ah.patentplan.workflow;

import ah.patentplan.funding.Recoveries;
import ah.patentplan.funding.Recovering;
import ah.patentplan.funding.Recovery;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 陈述申辩 – the unit states its case. */
@Component
class StateDefence implements UserTaskBox {

    private final Recovering recovering;
    private final Recoveries recoveries;

    StateDefence(Recovering recovering, Recoveries recoveries) {
        this.recovering = recovering;
        this.recoveries = recoveries;
    }

    @Override
    public void begin(DelegateTask task) {
        Recovery recovery = recoveries.of(Case.of(task).number());
        Shown.on(task)
                .text("recoveryAmount", recovery.amount().figures())
                .text("recoveryCapitals", recovery.amount().capitals())
                .text("groundTitle", recovery.ground().title())
                .text("grounds", recovery.grounds())
                .text("defenceUntil", recovery.defenceUntil());
    }

    @Override
    public void complete(DelegateTask task) {
        recovering.defend(Case.of(task).number(), Answers.of(task).text("defence"));
    }
}
