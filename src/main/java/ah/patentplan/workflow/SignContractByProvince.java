package ah.patentplan.workflow;

import ah.patentplan.funding.Contracting;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 签订任务书（省局） – the last signature, by which the money is committed; or back to the unit. */
@Component
@Decides("contractSigning: signed returned")
class SignContractByProvince implements UserTaskBox {

    private final Contracting contracting;
    private final ContractTask contract;

    SignContractByProvince(Contracting contracting, ContractTask contract) {
        this.contracting = contracting;
        this.contract = contract;
    }

    @Override
    public void begin(DelegateTask task) {
        contract.show(task);
    }

    @Override
    public void complete(DelegateTask task) {
        String number = Case.of(task).number();
        Answers answers = Answers.of(task);
        boolean returned = answers.is("contractSigning", "returned");
        if (returned) {
            contracting.giveBack(number, answers.text("returnReason"));
        } else {
            contracting.sign(number, ContractTask.party(task), ContractTask.signatory(task));
        }
        task.getExecution().setVariable("contractSigning", returned ? "returned" : "signed");
    }
}
