package ah.patentplan.workflow;

import ah.patentplan.review.PanelFormation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 抽取专家. */
@Component
class DrawExperts implements JavaDelegate {

    private final PanelFormation formation;

    DrawExperts(PanelFormation formation) {
        this.formation = formation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        formation.draw(execution.getProcessBusinessKey());
    }
}
