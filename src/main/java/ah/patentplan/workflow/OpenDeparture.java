package ah.patentplan.workflow;

import ah.patentplan.decision.Departures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 待审批的例外 – the departure that was asked for in the case and is to be decided now. */
@Component
@InDiagrams
public class OpenDeparture {

    private final Departures departures;

    OpenDeparture(Departures departures) {
        this.departures = departures;
    }

    /** Its number, by which its process is known. */
    @Transactional(readOnly = true)
    public String of(DelegateExecution execution) {
        return departures.openFor(Case.of(execution).number()).number();
    }
}
