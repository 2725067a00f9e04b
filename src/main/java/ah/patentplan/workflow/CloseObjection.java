package ah.patentplan.workflow;

import ah.patentplan.decision.ObjectionHandling;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 办结异议 – tells whom it concerns, and the case where it waits for this. */
@Component
class CloseObjection implements JavaDelegate {

    private static final String CLOSED = "objectionClosed";

    private final ObjectionHandling handling;
    private final Processes processes;

    CloseObjection(ObjectionHandling handling, Processes processes) {
        this.handling = handling;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handling.announce((String) execution.getVariable("objection"));
        String number = Case.of(execution).number();
        if (processes.isAwaited(CLOSED, number)) {
            processes.correlate(CLOSED, number, Map.of());
        }
    }
}
