package ah.patentplan.workflow;

import ah.patentplan.review.Panels;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评审项目 – the declarations of the panel. */
@Component
@InDiagrams
public class PanelDeclarations {

    private final Panels panels;

    PanelDeclarations(Panels panels) {
        this.panels = panels;
    }

    /** Numbers, ascending. */
    @Transactional(readOnly = true)
    public List<String> of(DelegateExecution execution) {
        return panels.of(execution.getProcessBusinessKey()).declarations();
    }
}
