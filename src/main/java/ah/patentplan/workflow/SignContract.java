package ah.patentplan.workflow;

import ah.patentplan.funding.Contracting;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 签订任务书（申报单位）. */
@Component
class SignContract implements UserTaskBox {

    private final Contracting contracting;
    private final ContractTask contract;

    SignContract(Contracting contracting, ContractTask contract) {
        this.contracting = contracting;
        this.contract = contract;
    }

    @Override
    public void begin(DelegateTask task) {
        contract.show(task);
    }

    @Override
    public void complete(DelegateTask task) {
        contracting.sign(Case.of(task).number(), ContractTask.party(task), ContractTask.signatory(task));
    }
}
