package ah.patentplan.workflow;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Regions;
import ah.patentplan.review.Panel;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 专家组抬头 – what every task of a panel shows: its number, category and declarations. */
@Component
class PanelHead {

    private final Declarations declarations;
    private final Regions regions;

    PanelHead(Declarations declarations, Regions regions) {
        this.declarations = declarations;
        this.regions = regions;
    }

    Shown show(DelegateTask task, Panel panel) {
        return Shown.on(task)
                .text("number", panel.number())
                .text("categoryTitle", title(panel))
                .table(
                        "declarations",
                        panel.declarations().stream()
                                .map(declarations::of)
                                .map(this::line)
                                .toList());
    }

    static String title(Panel panel) {
        return panel.category().title() + (panel.title().isEmpty() ? "" : "（" + panel.title() + "）");
    }

    private Map<String, String> line(Declaration declaration) {
        return Map.of(
                "number", declaration.number(),
                "unitName", declaration.unitName(),
                "regionName", regions.nameOf(declaration.region()));
    }
}
