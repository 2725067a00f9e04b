package ah.patentplan.workflow;

import ah.patentplan.review.Expert;
import ah.patentplan.review.Experts;
import ah.patentplan.review.Panel;
import ah.patentplan.review.PanelFormation;
import ah.patentplan.review.Panels;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 监督抽取 – the supervisor confirms the draw or has it repeated. */
@Component
@Decides("drawWitness: confirmed repeated")
class WitnessDraw implements UserTaskBox {

    private final PanelFormation formation;
    private final Panels panels;
    private final Experts experts;
    private final PanelHead head;

    WitnessDraw(PanelFormation formation, Panels panels, Experts experts, PanelHead head) {
        this.formation = formation;
        this.panels = panels;
        this.experts = experts;
        this.head = head;
    }

    @Override
    public void begin(DelegateTask task) {
        Panel panel = panels.of(task.getExecution().getProcessBusinessKey());
        head.show(task, panel)
                .text("drawRecord", panel.draw().line())
                .text("drawLink", panel.drawRecord() == null ? "" : "/staff/panels/" + panel.number() + "/draw.pdf")
                .table(
                        "drawn",
                        panel.members().stream()
                                .map(experts::of)
                                .map(expert -> line(expert, panel.recusedFrom(expert.account())))
                                .toList());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        formation.witness(
                task.getExecution().getProcessBusinessKey(),
                answers.is("drawWitness", "confirmed"),
                answers.text("witnessRemark"));
        task.getExecution().setVariable("drawWitness", answers.text("drawWitness"));
    }

    private static Map<String, String> line(Expert expert, List<String> recusedFrom) {
        return Map.of(
                "name", expert.name(),
                "unitName", expert.unitName(),
                "recusedFrom", recusedFrom.isEmpty() ? "无" : String.join("、", recusedFrom));
    }
}
