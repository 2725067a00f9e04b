package ah.patentplan.workflow;

import ah.patentplan.funding.Recoveries;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 陈述期满 – the end of the last day for the unit's statement, for the timer in the diagrams. */
@Component
@InDiagrams
public class DefencePeriodEnd {

    private final Recoveries recoveries;
    private final Clock clock;

    DefencePeriodEnd(Recoveries recoveries, Clock clock) {
        this.recoveries = recoveries;
        this.clock = clock;
    }

    public Date of(DelegateExecution execution) {
        return Date.from(recoveries
                .of(Case.of(execution).number())
                .defenceUntil()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant());
    }
}
