package ah.patentplan.workflow;

import ah.patentplan.decision.FalseMaterials;
import ah.patentplan.decision.Investigation;
import ah.patentplan.decision.Investigations;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 陈述意见 – the unit states its case about an allegation. */
@Component
class StateCase implements UserTaskBox {

    private final FalseMaterials falseMaterials;
    private final Investigations investigations;

    StateCase(FalseMaterials falseMaterials, Investigations investigations) {
        this.falseMaterials = falseMaterials;
        this.investigations = investigations;
    }

    @Override
    public void begin(DelegateTask task) {
        Investigation investigation = investigations.of(task.getExecution().getProcessBusinessKey());
        Shown.on(task)
                .text("allegation", investigation.allegation())
                .text("statementUntil", investigation.statementUntil());
    }

    @Override
    public void complete(DelegateTask task) {
        falseMaterials.state(
                task.getExecution().getProcessBusinessKey(), Answers.of(task).text("statement"));
    }
}
