package ah.patentplan.workflow;

import ah.patentplan.funding.Party;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 签订任务书（省局） – the last signature: the money is committed. */
@Component
class SignContractByProvince implements UserTaskBox {

    private final ContractSigning signing;

    SignContractByProvince(ContractSigning signing) {
        this.signing = signing;
    }

    @Override
    public void begin(DelegateTask task) {
        signing.show(task);
    }

    @Override
    public void complete(DelegateTask task) {
        signing.sign(task, Party.PROVINCE);
    }
}
