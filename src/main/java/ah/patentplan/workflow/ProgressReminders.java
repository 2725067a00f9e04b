package ah.patentplan.workflow;

import ah.patentplan.performance.ProgressReporting;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import org.springframework.stereotype.Component;

/** 催报时点 – when an overdue report is reminded of, for the repeating timer in the diagrams. */
@Component
@InDiagrams
public class ProgressReminders {

    private final ProgressReporting reporting;
    private final Programmes programmes;

    ProgressReminders(ProgressReporting reporting, Programmes programmes) {
        this.reporting = reporting;
        this.programmes = programmes;
    }

    /** ISO 8601: first when it is overdue, then repeated after the programme's days. */
    public String of(Integer year) {
        Programme programme = programmes.of(year);
        return "R%d/%s/P%dD"
                .formatted(programme.progressReminders() - 1, reporting.due(year), programme.progressDays());
    }
}
