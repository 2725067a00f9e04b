package ah.patentplan.workflow;

import ah.patentplan.review.Candidate;
import ah.patentplan.review.DrawMode;
import ah.patentplan.review.Expert;
import ah.patentplan.review.Panel;
import ah.patentplan.review.PanelCandidates;
import ah.patentplan.review.PanelFormation;
import ah.patentplan.review.Panels;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 组建专家组 – the province says how the members are found. */
@Component
@Decides("drawMode: draw appoint")
class PrepareExpertPanel implements UserTaskBox {

    private final PanelFormation formation;
    private final Panels panels;
    private final PanelCandidates candidates;
    private final PanelHead head;

    PrepareExpertPanel(PanelFormation formation, Panels panels, PanelCandidates candidates, PanelHead head) {
        this.formation = formation;
        this.panels = panels;
        this.candidates = candidates;
        this.head = head;
    }

    @Override
    public void begin(DelegateTask task) {
        Panel panel = panels.of(task.getExecution().getProcessBusinessKey());
        List<Candidate> pool = candidates.of(panel);
        head.show(task, panel)
                .text("shortage", panel.shortage())
                .table("candidates", pool.stream().map(PrepareExpertPanel::line).toList())
                .table(
                        "memberOptions",
                        pool.stream()
                                .filter(Candidate::isOnList)
                                .map(Candidate::expert)
                                .map(PrepareExpertPanel::option)
                                .toList());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        formation.prepare(
                task.getExecution().getProcessBusinessKey(),
                DrawMode.of(answers.text("drawMode")),
                answers.list("members"),
                answers.text("strata"),
                answers.text("organiserEntry"));
        task.getExecution().setVariable("drawMode", answers.text("drawMode"));
    }

    private static Map<String, String> option(Expert expert) {
        return Map.of("value", expert.account(), "label", expert.name() + "（" + expert.unitName() + "）");
    }

    private static Map<String, String> line(Candidate candidate) {
        Expert expert = candidate.expert();
        return Map.of(
                "name", expert.name(),
                "unitName", expert.unitName(),
                "fields", String.join("、", expert.fields()),
                "conflict", candidate.conflict().isEmpty() ? "无" : candidate.conflict(),
                "exclusion", candidate.isOnList() ? "列入" : "不列入：" + candidate.exclusion());
    }
}
