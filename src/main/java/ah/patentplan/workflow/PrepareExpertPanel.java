package ah.patentplan.workflow;

import ah.patentplan.review.DrawMode;
import ah.patentplan.review.Expert;
import ah.patentplan.review.Experts;
import ah.patentplan.review.PanelFormation;
import ah.patentplan.review.Panels;
import ah.patentplan.review.Recusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 组建专家组 – the province says how the members are found. */
@Component
class PrepareExpertPanel implements UserTaskBox {

    private final PanelFormation formation;
    private final Panels panels;
    private final Experts experts;
    private final PanelHead head;

    PrepareExpertPanel(PanelFormation formation, Panels panels, Experts experts, PanelHead head) {
        this.formation = formation;
        this.panels = panels;
        this.experts = experts;
        this.head = head;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        List<Recusal> recusals = formation.recusalsInPool(number);
        List<Expert> pool = experts.findAllByOrderByAccount();
        head.show(task, panels.of(number))
                .table(
                        "candidates",
                        pool.stream().map(expert -> line(expert, recusals)).toList())
                .table(
                        "memberOptions",
                        pool.stream().map(PrepareExpertPanel::option).toList());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        formation.prepare(
                task.getExecution().getProcessBusinessKey(),
                DrawMode.of(answers.text("drawMode")),
                answers.list("members"),
                answers.text("organiserEntry"));
        task.getExecution().setVariable("drawMode", answers.text("drawMode"));
    }

    private static Map<String, String> option(Expert expert) {
        return Map.of("value", expert.account(), "label", expert.name() + "（" + expert.unitName() + "）");
    }

    private static Map<String, String> line(Expert expert, List<Recusal> recusals) {
        String conflict = recusals.stream()
                .filter(recusal -> recusal.expert().equals(expert.account()))
                .map(recusal -> recusal.number() + "：" + recusal.ground())
                .collect(Collectors.joining("；"));
        return Map.of(
                "name", expert.name(),
                "unitName", expert.unitName(),
                "fields", String.join("、", expert.fields()),
                "conflict", conflict.isEmpty() ? "无" : conflict);
    }
}
