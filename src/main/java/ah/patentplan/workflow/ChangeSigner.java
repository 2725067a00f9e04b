package ah.patentplan.workflow;

import ah.patentplan.funding.ContractChanges;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 变更签订方 – the group of the party that is to sign the change now. */
@Component
@InDiagrams
public class ChangeSigner {

    private final ContractChanges changes;

    ChangeSigner(ContractChanges changes) {
        this.changes = changes;
    }

    public String of(DelegateExecution execution) {
        return changes.signers(Case.of(execution).number());
    }
}
