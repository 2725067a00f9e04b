package ah.patentplan.workflow;

import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** 绩效评估日 – the start of the first day of evaluation, for the timer in the diagrams. */
@Component
@InDiagrams
public class EvaluationDate {

    private final Programmes programmes;
    private final Clock clock;

    EvaluationDate(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    public Date of(Integer year) {
        return Date.from(
                programmes.of(year).evaluationOn().atStartOfDay(clock.getZone()).toInstant());
    }
}
