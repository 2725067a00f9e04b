package ah.patentplan.workflow;

import ah.patentplan.review.Expert;
import ah.patentplan.review.Experts;
import ah.patentplan.review.Panel;
import ah.patentplan.review.PanelFormation;
import ah.patentplan.review.Panels;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 监督方录入 – the supervisor sees the frozen list and enters the other half of the seed. */
@Component
class EnterDrawSeed implements UserTaskBox {

    private final PanelFormation formation;
    private final Panels panels;
    private final Experts experts;
    private final PanelHead head;

    EnterDrawSeed(PanelFormation formation, Panels panels, Experts experts, PanelHead head) {
        this.formation = formation;
        this.panels = panels;
        this.experts = experts;
        this.head = head;
    }

    @Override
    public void begin(DelegateTask task) {
        Panel panel = panels.of(task.getExecution().getProcessBusinessKey());
        head.show(task, panel)
                .text("candidateHash", panel.draw().hash())
                .text("strata", panel.draw().strata().text())
                .text("organiserCommitment", panel.draw().organiserCommitment())
                .table(
                        "candidates",
                        panel.draw().candidates().stream()
                                .map(experts::of)
                                .map(EnterDrawSeed::line)
                                .toList());
    }

    @Override
    public void complete(DelegateTask task) {
        formation.enter(
                task.getExecution().getProcessBusinessKey(), Answers.of(task).text("supervisorEntry"));
    }

    private static Map<String, String> line(Expert expert) {
        return Map.of(
                "account", expert.account(),
                "name", expert.name(),
                "unitName", expert.unitName(),
                "fields", String.join("、", expert.fields()));
    }
}
