package ah.patentplan.workflow;

import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.time.Duration;
import java.util.Date;
import org.springframework.stereotype.Component;

/** 临近截止 – some days before the deadline of a year, for the timer in the diagrams. */
@Component
@InDiagrams
public class DeadlineWarning {

    private final Programmes programmes;

    DeadlineWarning(Programmes programmes) {
        this.programmes = programmes;
    }

    public Date of(Integer year) {
        Programme programme = programmes.of(year);
        return Date.from(programme.deadline().minus(Duration.ofDays(programme.deadlineWarningDays())));
    }
}
