package ah.patentplan.workflow;

import ah.patentplan.funding.Party;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 签订任务书（推荐单位）. */
@Component
class SignContractByCity implements UserTaskBox {

    private final ContractSigning signing;

    SignContractByCity(ContractSigning signing) {
        this.signing = signing;
    }

    @Override
    public void begin(DelegateTask task) {
        signing.show(task);
    }

    @Override
    public void complete(DelegateTask task) {
        signing.sign(task, Party.CITY);
    }
}
