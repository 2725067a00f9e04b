package ah.patentplan.workflow;

import ah.patentplan.declaration.Consistency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对数据一致性 – figures that contradict each other are refused. */
@Component
class CheckConsistency implements JavaDelegate {

    private final Consistency consistency;

    CheckConsistency(Consistency consistency) {
        this.consistency = consistency;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consistency.check(Case.of(execution).number());
    }
}
