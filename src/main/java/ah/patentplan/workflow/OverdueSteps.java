package ah.patentplan.workflow;

import ah.patentplan.funding.Pursuing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 追缴时点 – when an overdue repayment is pursued, for the repeating timer in the diagrams. */
@Component
@InDiagrams
public class OverdueSteps {

    private final Pursuing pursuing;

    OverdueSteps(Pursuing pursuing) {
        this.pursuing = pursuing;
    }

    public String of(DelegateExecution execution) {
        return pursuing.timer(Case.of(execution).number());
    }
}
