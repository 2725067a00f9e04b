package ah.patentplan.workflow;

import ah.patentplan.review.PanelFormation;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 通知各项目专家组已组建 – for one declaration of the panel. */
@Component
class AppointPanel implements JavaDelegate {

    private final PanelFormation formation;
    private final Processes processes;

    AppointPanel(PanelFormation formation, Processes processes) {
        this.formation = formation;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = (String) execution.getVariable("declaration");
        if (formation.appoint(execution.getProcessBusinessKey(), number)) {
            processes.correlate("panelAppointed", number, Map.of());
        }
    }
}
