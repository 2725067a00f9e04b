package ah.patentplan.workflow;

import ah.patentplan.decision.Cancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 取消申报 – as the province decided. */
@Component
class CloseCancelledDeclaration implements JavaDelegate {

    private final Cancellation cancellation;

    CloseCancelledDeclaration(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancellation.carryOut(Case.of(execution).number());
    }
}
