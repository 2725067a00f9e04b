package ah.patentplan.workflow;

import ah.patentplan.performance.ProgressReporting;
import java.util.Date;
import org.springframework.stereotype.Component;

/** 中期进展报送期限 – when a report asked for now is overdue, for the task in the diagrams. */
@Component
@InDiagrams
public class ProgressDue {

    private final ProgressReporting reporting;

    ProgressDue(ProgressReporting reporting) {
        this.reporting = reporting;
    }

    public Date of(Integer year) {
        return Date.from(reporting.due(year));
    }
}
