package ah.patentplan.workflow;

import ah.patentplan.declaration.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 合成申报材料 – makes the one PDF; a job of its own, safe to run twice. */
@Component
class AssembleDossier implements JavaDelegate {

    private final Dossiers dossiers;

    AssembleDossier(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dossiers.assemble(Case.of(execution).number());
    }
}
