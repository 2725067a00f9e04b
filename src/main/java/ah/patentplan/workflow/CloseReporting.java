package ah.patentplan.workflow;

import ah.patentplan.performance.PerformanceReporting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 结束报送 – nothing came in time: it goes on with what was reported last. */
@Component
class CloseReporting implements JavaDelegate {

    private final PerformanceReporting reporting;
    private final TargetTable targets;

    CloseReporting(PerformanceReporting reporting, TargetTable targets) {
        this.reporting = reporting;
        this.targets = targets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reporting.lapse(Case.of(execution).number(), targets.of(execution));
    }
}
