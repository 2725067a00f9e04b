package ah.patentplan.workflow;

import ah.patentplan.declaration.Consistency;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Verdict;
import ah.patentplan.programme.Regions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 案件抬头 – what every staff task of a declaration shows: unit, key figures, verdicts, link to the one file. */
@Component
class CaseHead {

    private final Declarations declarations;
    private final Regions regions;
    private final KeyFigures figures;
    private final Consistency consistency;

    CaseHead(Declarations declarations, Regions regions, KeyFigures figures, Consistency consistency) {
        this.declarations = declarations;
        this.consistency = consistency;
        this.regions = regions;
        this.figures = figures;
    }

    void show(DelegateTask task) {
        declarations
                .findByNumber(
                        Declarations.numberIn(String.valueOf(task.getExecution().getProcessBusinessKey())))
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

    /** The verdicts, and after them what is to be asked about the figures. */
    private List<Map<String, String>> lines(Declaration declaration) {
        return Stream.concat(
                        declaration.verdicts().stream().map(CaseHead::line),
                        consistency.questions(declaration).stream()
                                .map(question -> line("数据核对", question, "", "", "请核对")))
                .toList();
    }

    private static Map<String, String> line(Verdict verdict) {
        String decided = verdict.note().isEmpty() ? verdict.verdict() : verdict.verdict() + "：" + verdict.note();
        return line(verdict.article(), verdict.label(), verdict.threshold(), verdict.value(), decided);
    }

    private static Map<String, String> line(
            String article, String label, String threshold, String value, String verdict) {
        return Map.of("article", article, "label", label, "threshold", threshold, "value", value, "verdict", verdict);
    }
}
