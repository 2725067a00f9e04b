package ah.patentplan.workflow;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 通知案件 – tells the running case that false materials are established; one that has ended cannot be told. */
@Component
@Decides("caseStanding: running ended")
class InformCase implements JavaDelegate {

    private static final String ESTABLISHED = "falseMaterialsEstablished";

    private final Processes processes;

    InformCase(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = Case.of(execution).number();
        boolean running = processes.isAwaited(ESTABLISHED, number);
        if (running) {
            processes.correlate(ESTABLISHED, number, Map.of());
        }
        execution.setVariable("caseStanding", running ? "running" : "ended");
    }
}
