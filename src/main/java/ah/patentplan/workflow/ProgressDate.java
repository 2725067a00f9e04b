package ah.patentplan.workflow;

import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** 中期 – the start of the day on which the progress report is asked for, for the timer in the diagrams. */
@Component
@InDiagrams
public class ProgressDate {

    private final Programmes programmes;
    private final Clock clock;

    ProgressDate(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    public Date of(Integer year) {
        return Date.from(
                programmes.of(year).progressOn().atStartOfDay(clock.getZone()).toInstant());
    }
}
