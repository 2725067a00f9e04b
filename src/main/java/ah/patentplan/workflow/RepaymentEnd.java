package ah.patentplan.workflow;

import ah.patentplan.funding.Recoveries;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 缴款期满 – the end of the last day for repayment, for the task in the diagrams. */
@Component
@InDiagrams
public class RepaymentEnd {

    private final Recoveries recoveries;
    private final Clock clock;

    RepaymentEnd(Recoveries recoveries, Clock clock) {
        this.recoveries = recoveries;
        this.clock = clock;
    }

    public Date of(DelegateExecution execution) {
        return Date.from(recoveries
                .of(Case.of(execution).number())
                .payUntil()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant());
    }
}
