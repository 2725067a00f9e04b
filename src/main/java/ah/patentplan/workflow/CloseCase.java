package ah.patentplan.workflow;

import ah.patentplan.funding.Contracting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 项目办结 – what will never be paid goes back to the budget. */
@Component
class CloseCase implements JavaDelegate {

    private final Contracting contracting;

    CloseCase(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracting.close(Case.of(execution).number());
    }
}
