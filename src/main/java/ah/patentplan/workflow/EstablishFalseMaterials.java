package ah.patentplan.workflow;

import ah.patentplan.decision.FalseMaterials;
import ah.patentplan.decision.Investigation;
import ah.patentplan.decision.Investigations;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 认定弄虚作假 – the province's finding, one way or the other. */
@Component
class EstablishFalseMaterials implements UserTaskBox {

    private final FalseMaterials falseMaterials;
    private final Investigations investigations;

    EstablishFalseMaterials(FalseMaterials falseMaterials, Investigations investigations) {
        this.falseMaterials = falseMaterials;
        this.investigations = investigations;
    }

    @Override
    public void begin(DelegateTask task) {
        Investigation investigation = investigations.of(task.getExecution().getProcessBusinessKey());
        Shown.on(task)
                .text("allegation", investigation.allegation())
                .text("statement", investigation.statement() == null ? "逾期未陈述" : investigation.statement())
                .text("remark", investigation.remark());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        falseMaterials.establish(
                task.getExecution().getProcessBusinessKey(),
                new Investigation.Finding(
                        answers.is("finding", "established"), answers.text("findings"), answers.text("clause")));
    }
}
