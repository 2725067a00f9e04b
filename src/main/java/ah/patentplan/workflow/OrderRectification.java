package ah.patentplan.workflow;

import ah.patentplan.performance.PerformanceReporting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发出整改通知 – tells the unit which targets it has missed and until when to report once more. */
@Component
class OrderRectification implements JavaDelegate {

    private final PerformanceReporting reporting;

    OrderRectification(PerformanceReporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reporting.orderRectification(Case.of(execution).number());
    }
}
