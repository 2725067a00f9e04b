package ah.patentplan.workflow;

import ah.patentplan.declaration.Corrections;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 补正期限 – the end of the last day for what the formal examination returned, for the timer in the diagram. */
@Component
@InDiagrams
public class CorrectionDate {

    private final Corrections corrections;
    private final Clock clock;

    CorrectionDate(Corrections corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
    }

    public Date of(DelegateExecution execution) {
        return Date.from(corrections
                .open(Case.of(execution).number())
                .orElseThrow()
                .dueOn()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant());
    }
}
