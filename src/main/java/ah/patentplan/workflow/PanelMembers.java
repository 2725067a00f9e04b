package ah.patentplan.workflow;

import ah.patentplan.review.Panels;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评审成员 – the experts who score the case's declaration. */
@Component
@InDiagrams
public class PanelMembers {

    private final Panels panels;

    PanelMembers(Panels panels) {
        this.panels = panels;
    }

    /** Accounts, without those recused; ascending, for the engine asks once for each of them. */
    @Transactional(readOnly = true)
    public List<String> of(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        return panels.reviewing(number).membersFor(number);
    }
}
