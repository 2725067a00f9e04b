package ah.patentplan.workflow;

import ah.patentplan.funding.Repaying;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记收回 – each amount once, however often it runs; says whether all is paid. */
@Component
@Decides("repayment: complete partial")
class BookRecovery implements JavaDelegate {

    private final Repaying repaying;

    BookRecovery(Repaying repaying) {
        this.repaying = repaying;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean complete = repaying.book(Case.of(execution).number());
        execution.setVariable("repayment", complete ? "complete" : "partial");
    }
}
