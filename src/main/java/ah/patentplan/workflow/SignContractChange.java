package ah.patentplan.workflow;

import ah.patentplan.funding.ContractChanges;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 签订任务书变更 – by one party after the other; refused by one, it never counts. */
@Component
@Decides("changeSigning: complete next refused")
class SignContractChange implements UserTaskBox {

    private final ContractChanges changes;
    private final ContractTask contract;

    SignContractChange(ContractChanges changes, ContractTask contract) {
        this.changes = changes;
        this.contract = contract;
    }

    @Override
    public void begin(DelegateTask task) {
        contract.show(task);
    }

    @Override
    public void complete(DelegateTask task) {
        task.getExecution().setVariable("changeSigning", outcome(task));
    }

    private String outcome(DelegateTask task) {
        String number = Case.of(task).number();
        Answers answers = Answers.of(task);
        if (answers.is("changeConsent", "refused")) {
            changes.refuse(number, answers.text("refusalReason"));
            return "refused";
        }
        return changes.sign(number, ContractTask.signatory(task)) ? "complete" : "next";
    }
}
