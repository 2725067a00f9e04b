package ah.patentplan.workflow;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.DossierCode;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Pages;
import ah.patentplan.funding.ContractVersion;
import ah.patentplan.funding.Contracting;
import ah.patentplan.funding.Contracts;
import ah.patentplan.funding.Party;
import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.Regions;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务书文本 – sets a version of the contract once, from what its parties arrange and the tables that will judge it. */
@Component
@Transactional
class ContractText {

    private final Contracting contracting;
    private final Contracts contracts;
    private final Declarations declarations;
    private final PerformanceEvaluation evaluation;
    private final TargetTable targets;
    private final DeclarationForm form;
    private final Programmes programmes;
    private final Regions regions;
    private final Pages pages;
    private final DocumentStore store;

    ContractText(
            Contracting contracting,
            Contracts contracts,
            Declarations declarations,
            PerformanceEvaluation evaluation,
            TargetTable targets,
            DeclarationForm form,
            Programmes programmes,
            Regions regions,
            Pages pages,
            DocumentStore store) {
        this.contracting = contracting;
        this.contracts = contracts;
        this.declarations = declarations;
        this.evaluation = evaluation;
        this.targets = targets;
        this.form = form;
        this.programmes = programmes;
        this.regions = regions;
        this.pages = pages;
        this.store = store;
    }

    /** The version that is to be signed now, with its text. */
    ContractVersion toBeSigned(String number) {
        ContractVersion version = contracting.open(number);
        if (version.sha256() == null) {
            Map<String, Object> content = content(version);
            String code = DossierCode.of(content);
            content.put("shortCode", DossierCode.shortened(code));
            byte[] pdf = pages.render("contract", content, version.madeAt());
            contracting.keepText(
                    number,
                    code,
                    store.store(new ByteArrayInputStream(pdf), "application/pdf")
                            .sha256());
        }
        return version;
    }

    private Map<String, Object> content(ContractVersion version) {
        Declaration declaration = declarations.of(version.number());
        String release = form.release(declaration);
        Map<String, Object> content = new HashMap<>(Map.of(
                "number", version.number(),
                "edition", version.edition(),
                "title", declaration.category().title() + "任务书",
                "programme", programmes.of(declaration.year()).title(),
                "unitName", declaration.unitName(),
                "completedBy", version.terms().completedBy().toString(),
                "evaluationOn", programmes.of(declaration.year()).evaluationOn().toString(),
                "targets", promises(version, release, declaration),
                "consequences",
                        form.consequences(release).stream()
                                .map(ConsequenceTable::sentence)
                                .distinct()
                                .toList()));
        content.putAll(version.terms().people());
        content.put("amount", sum("总额", version.amount(), ""));
        content.put("instalments", instalments(version));
        if (contracts.of(version.number()).parties().contains(Party.CITY)) {
            content.put("cityName", regions.nameOf(declaration.region()) + "市场监督管理局");
        }
        return content;
    }

    private List<Map<String, String>> promises(ContractVersion version, String release, Declaration declaration) {
        var promised = evaluation.promised(
                targets.of(release, declaration), version.terms().promises());
        return promised.stream()
                .map(target -> Map.of("label", target.label(), "target", target.promised()))
                .toList();
    }

    private static List<Map<String, String>> instalments(ContractVersion version) {
        Money rest = version.amount().minus(version.firstInstalment());
        return List.of(sum("首期", version.firstInstalment(), "本任务书生效后"), sum("后续", rest, "绩效评估后，按评估结果（见第五条）发放"));
    }

    private static Map<String, String> sum(String label, Money amount, String condition) {
        return Map.of(
                "label", label, "figures", amount.figures(), "capitals", amount.capitals(), "condition", condition);
    }
}
