package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.declaration.Materials;
import ah.patentplan.funding.Recoveries;
import ah.patentplan.funding.Recovering;
import ah.patentplan.funding.Recovery;
import ah.patentplan.funding.Recovery.Ruling;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 决定收回 – in full, in part or not at all, after the unit stated its case or let the period pass. */
@Component
@Decides("recoveryDecision: recover waived")
class DecideRecovery implements UserTaskBox {

    private final Recovering recovering;
    private final Recoveries recoveries;
    private final Materials materials;

    DecideRecovery(Recovering recovering, Recoveries recoveries, Materials materials) {
        this.recovering = recovering;
        this.recoveries = recoveries;
        this.materials = materials;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        Recovery recovery = recoveries.of(number);
        List<String> files = materials.namesOf(number, MaterialKind.DEFENCE_EVIDENCE);
        Shown.on(task)
                .text("recoveryAmount", recovery.amount().figures())
                .text("groundTitle", recovery.ground().title())
                .text("grounds", recovery.grounds())
                .text("defence", recovery.defence() == null ? "逾期未陈述" : recovery.defence())
                .text("defenceFiles", files.isEmpty() ? "无" : String.join("、", files) + "（在申报页面查阅）");
    }

    @Override
    public void complete(DelegateTask task) {
        String number = Case.of(task).number();
        Answers answers = Answers.of(task);
        Ruling ruling = new Ruling(answers.text("decisionReason"), answers.text("defenceAnswer"));
        String decision = answers.text("recoveryDecision");
        switch (decision) {
            case "recover" -> recovering.recover(number, ruling);
            case "partly" -> recovering.recover(number, partOf(answers), ruling);
            default -> recovering.waive(number, ruling);
        }
        task.getExecution().setVariable("recoveryDecision", "waived".equals(decision) ? "waived" : "recover");
    }

    private static Money partOf(Answers answers) {
        BigDecimal amount = answers.decimal("decidedAmount");
        if (amount == null) {
            throw new Refusal("“部分收回金额（元）”必填");
        }
        return new Money(amount);
    }
}
