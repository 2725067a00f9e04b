package ah.patentplan.workflow;

import ah.patentplan.performance.PerformanceReporting;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 绩效报送期限 – when a report asked for now is overdue, for task and timer in the diagrams. */
@Component
@InDiagrams
public class ReportingDue {

    private final PerformanceReporting reporting;

    ReportingDue(PerformanceReporting reporting) {
        this.reporting = reporting;
    }

    public Date of(DelegateExecution execution) {
        return Date.from(reporting.due(Case.of(execution).number()));
    }
}
