package ah.patentplan.workflow;

import ah.patentplan.decision.Investigations;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 陈述意见期满 – the end of the last day for the unit's statement about an allegation. */
@Component
@InDiagrams
public class StatementPeriodEnd {

    private final Investigations investigations;
    private final Clock clock;

    StatementPeriodEnd(Investigations investigations, Clock clock) {
        this.investigations = investigations;
        this.clock = clock;
    }

    public Date of(DelegateExecution execution) {
        return Date.from(investigations
                .of(execution.getProcessBusinessKey())
                .statementUntil()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant());
    }
}
