package ah.patentplan.workflow;

import ah.patentplan.decision.DepartureCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 执行例外 – what was approved becomes true. */
@Component
class CarryOutDeparture implements JavaDelegate {

    private final DepartureCourse course;

    CarryOutDeparture(DepartureCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.carryOut(execution.getProcessBusinessKey());
    }
}
