package ah.patentplan.workflow;

import ah.patentplan.performance.ProgressReporting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 催报中期进展 – tells the unit, and those who must follow it up, that the report is overdue. */
@Component
class RemindOfProgress implements JavaDelegate {

    private final ProgressReporting reporting;

    RemindOfProgress(ProgressReporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reporting.remind(Case.of(execution).number());
    }
}
