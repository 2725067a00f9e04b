package ah.patentplan.workflow;

import ah.patentplan.funding.Pursuing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 追缴逾期资金 – the next step against who has not repaid in time. */
@Component
class PursueRepayment implements JavaDelegate {

    private final Pursuing pursuing;

    PursueRepayment(Pursuing pursuing) {
        this.pursuing = pursuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pursuing.pursue(Case.of(execution).number());
    }
}
