package ah.patentplan.workflow;

import ah.patentplan.declaration.Correcting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 收回逾期补正 – what is overdue returns to the examiner uncorrected. */
@Component
class RecallCorrection implements JavaDelegate {

    private final Correcting correcting;

    RecallCorrection(Correcting correcting) {
        this.correcting = correcting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correcting.lapse(Case.of(execution).number());
    }
}
