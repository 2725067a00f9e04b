package ah.patentplan.workflow;

import ah.patentplan.performance.ProgressReporting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 结束业务指导 – marks what the evaluation date finds unfinished. */
@Component
class CloseGuidance implements JavaDelegate {

    private final ProgressReporting reporting;

    CloseGuidance(ProgressReporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reporting.lapse(Case.of(execution).number());
    }
}
