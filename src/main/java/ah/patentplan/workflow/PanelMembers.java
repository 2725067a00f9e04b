package ah.patentplan.workflow;

import ah.patentplan.review.Scoring;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评审成员 – the experts who still have to score the case's declaration. */
@Component
@InDiagrams
public class PanelMembers {

    private final Scoring scoring;

    PanelMembers(Scoring scoring) {
        this.scoring = scoring;
    }

    /** Accounts without those recused and those whose score counts; ascending, for the engine asks once for each of them. */
    @Transactional(readOnly = true)
    public List<String> of(DelegateExecution execution) {
        return scoring.missing(execution.getProcessBusinessKey());
    }
}
