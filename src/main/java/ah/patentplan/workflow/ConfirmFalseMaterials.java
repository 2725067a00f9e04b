package ah.patentplan.workflow;

import ah.patentplan.decision.FalseMaterials;
import ah.patentplan.decision.Investigation;
import ah.patentplan.decision.Investigations;
import ah.patentplan.funding.Ledger;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 复核认定 – a second person confirms the finding or sends it back. */
@Component
@Decides("confirmation: established dismissed returned")
class ConfirmFalseMaterials implements UserTaskBox {

    private final FalseMaterials falseMaterials;
    private final Investigations investigations;
    private final Ledger ledger;

    ConfirmFalseMaterials(FalseMaterials falseMaterials, Investigations investigations, Ledger ledger) {
        this.falseMaterials = falseMaterials;
        this.investigations = investigations;
        this.ledger = ledger;
    }

    @Override
    public void begin(DelegateTask task) {
        Investigation investigation = investigations.of(task.getExecution().getProcessBusinessKey());
        Shown.on(task)
                .text("allegation", investigation.allegation())
                .text("statement", investigation.statement() == null ? "逾期未陈述" : investigation.statement())
                .text("findingTitle", investigation.finding().title())
                .text("findings", investigation.finding().findings())
                .text("clause", investigation.finding().clause())
                .text("notBack", ledger.notBack(investigation.declaration()));
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        Investigation.State state = falseMaterials.confirm(
                task.getExecution().getProcessBusinessKey(),
                answers.is("confirmation", "confirmed"),
                answers.text("confirmationRemark"));
        task.getExecution()
                .setVariable(
                        "confirmation",
                        switch (state) {
                            case ESTABLISHED -> "established";
                            case DISMISSED -> "dismissed";
                            default -> "returned";
                        });
    }
}
