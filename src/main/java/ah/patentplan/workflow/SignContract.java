package ah.patentplan.workflow;

import ah.patentplan.funding.Party;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 签订任务书（申报单位）. */
@Component
class SignContract implements UserTaskBox {

    private final ContractSigning signing;

    SignContract(ContractSigning signing) {
        this.signing = signing;
    }

    @Override
    public void begin(DelegateTask task) {
        signing.show(task);
    }

    @Override
    public void complete(DelegateTask task) {
        signing.sign(task, Party.APPLICANT);
    }
}
