package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.document.Pages;
import ah.patentplan.funding.Contract;
import ah.patentplan.funding.Contracts;
import ah.patentplan.funding.Party;
import ah.patentplan.performance.Consequence;
import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.programme.Regions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务书文本 – the contract as a PDF for those who may see the declaration; for the portal. */
@Component
@Transactional
public class ContractPages {

    private final Declarations declarations;
    private final Contracts contracts;
    private final PerformanceEvaluation evaluation;
    private final TargetTable targets;
    private final DeclarationForm form;
    private final Regions regions;
    private final Pages pages;
    private final Actors actors;

    ContractPages(
            Declarations declarations,
            Contracts contracts,
            PerformanceEvaluation evaluation,
            TargetTable targets,
            DeclarationForm form,
            Regions regions,
            Pages pages,
            Actors actors) {
        this.declarations = declarations;
        this.contracts = contracts;
        this.evaluation = evaluation;
        this.targets = targets;
        this.form = form;
        this.regions = regions;
        this.pages = pages;
        this.actors = actors;
    }

    public byte[] pdf(String number) {
        Declaration declaration = declarations.of(number, actors.current());
        if (actors.current().is(Role.EXPERT)) {
            throw new Refusal("评审专家不查阅任务书");
        }
        Contract contract = contracts.of(number);
        String release = form.release(declaration);
        Map<String, Object> model = new HashMap<>(Map.of(
                "number", number,
                "title", declaration.category().title() + "任务书",
                "unitName", declaration.unitName(),
                "year", declaration.year(),
                "amount", contract.amount().yuan(),
                "instalments", instalments(contract),
                "targets",
                        evaluation.figures(number, targets.of(release, declaration)).stream()
                                .map(target -> Map.of("label", target.label(), "target", target.promised()))
                                .toList(),
                "consequences",
                        form.consequences(release).stream()
                                .map(ContractPages::sentence)
                                .toList()));
        if (contract.parties().contains(Party.CITY)) {
            model.put("cityName", regions.nameOf(declaration.region()) + "市场监督管理局");
        }
        return pages.render("contract", model);
    }

    private static List<Map<String, Object>> instalments(Contract contract) {
        return List.of(
                Map.of("label", "首期", "amount", contract.firstInstalment().yuan(), "condition", "任务书签订后"),
                Map.of(
                        "label", "后续",
                        "amount",
                                contract.amount()
                                        .minus(contract.firstInstalment())
                                        .yuan(),
                        "condition", "绩效评估后，按评估结果发放"));
    }

    private static String sentence(Map<String, Object> rule) {
        return "评估等次为“%s”的，%s。"
                .formatted(
                        rule.get("grade"),
                        Consequence.of(rule.get("consequence").toString()).title());
    }
}
