package ah.patentplan.workflow;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Regions;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 案件抬头 – what every staff task of a declaration shows: unit, key figures, verdicts, link to the one file. */
@Component
class CaseHead {

    private final Declarations declarations;
    private final Regions regions;
    private final KeyFigures figures;

    CaseHead(Declarations declarations, Regions regions, KeyFigures figures) {
        this.declarations = declarations;
        this.regions = regions;
        this.figures = figures;
    }

    void show(DelegateTask task) {
        declarations
                .findByNumber(String.valueOf(task.getExecution().getProcessBusinessKey()))
                .filter(declaration -> declaration.submittedAt() != null)
                .ifPresent(declaration -> show(task, declaration));
    }

    private void show(DelegateTask task, Declaration declaration) {
        Shown.on(task)
                .text("unitName", declaration.unitName())
                .text("number", declaration.number())
                .text("categoryTitle", declaration.category().title())
                .text("regionName", regions.nameOf(declaration.region()))
                .text("dossierLink", "/declarations/" + declaration.number() + "/dossier.pdf")
                .table("figures", figures.of(task, declaration))
                .table("verdicts", lines(declaration));
    }

    private static List<Map<String, String>> lines(Declaration declaration) {
        return declaration.verdicts().stream()
                .map(verdict -> Map.of(
                        "article", verdict.article(),
                        "label", verdict.label(),
                        "threshold", verdict.threshold(),
                        "value", verdict.value(),
                        "verdict",
                                verdict.note().isEmpty()
                                        ? verdict.verdict()
                                        : verdict.verdict() + "：" + verdict.note()))
                .toList();
    }
}
