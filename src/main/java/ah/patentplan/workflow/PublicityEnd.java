package ah.patentplan.workflow;

import ah.patentplan.decision.Publicities;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 公示期满 – the instant at which the last day of the case's publicity is over. */
@Component
@InDiagrams
public class PublicityEnd {

    private final Publicities publicities;
    private final Clock clock;

    PublicityEnd(Publicities publicities, Clock clock) {
        this.publicities = publicities;
        this.clock = clock;
    }

    public Date of(DelegateExecution execution) {
        var dayAfter =
                publicities.of(execution.getProcessBusinessKey()).endsOn().plusDays(1);
        return Date.from(dayAfter.atStartOfDay(clock.getZone()).toInstant());
    }
}
