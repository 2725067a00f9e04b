package ah.patentplan.workflow;

import ah.patentplan.declaration.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 并入推荐意见 – makes the one PDF again, now with the opinion of the city. */
@Component
class CompleteDossier implements JavaDelegate {

    private final Dossiers dossiers;

    CompleteDossier(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dossiers.assemble(Case.of(execution).number());
    }
}
