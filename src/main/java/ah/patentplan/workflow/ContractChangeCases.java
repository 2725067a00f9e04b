package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.document.Pages;
import ah.patentplan.funding.ContractChangeEnded;
import ah.patentplan.funding.ContractChanges;
import ah.patentplan.funding.ContractTerms;
import ah.patentplan.funding.ContractVersion;
import ah.patentplan.performance.Target;
import ah.patentplan.performance.TargetKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务书变更流程 – proposes changes of a contract and starts the process in which its parties sign; for the portal. */
@Component
@Transactional
public class ContractChangeCases {

    private static final String LAPSED = "contractChangeLapsed";

    private final ContractChanges changes;
    private final Declarations declarations;
    private final TargetTable targets;
    private final Tables tables;
    private final DeclarationForm form;
    private final Pages pages;
    private final Processes processes;
    private final ByTheHouse house;

    ContractChangeCases(
            ContractChanges changes,
            Declarations declarations,
            TargetTable targets,
            Tables tables,
            DeclarationForm form,
            Pages pages,
            Processes processes,
            ByTheHouse house) {
        this.changes = changes;
        this.declarations = declarations;
        this.targets = targets;
        this.tables = tables;
        this.form = form;
        this.pages = pages;
        this.processes = processes;
        this.house = house;
    }

    /**
     * 可变更的承诺值 – a figure with its unit; what is done or not is no figure and stays promised.
     *
     * @param kept the figure as the version in force keeps it
     */
    public record Promise(String indicator, String label, Object kept, String unit) {

        public BigDecimal value() {
            return figure(kept);
        }
    }

    /** 现行任务书 and its promises, where the person may propose a change now. */
    public record Present(ContractVersion version, List<Promise> promises) {}

    @Transactional(readOnly = true)
    public Present present(String number) {
        ContractVersion version = changes.changeable(number);
        Map<String, Object> promises = version.terms().promises();
        Declaration declaration = declarations.of(number);
        return new Present(
                version,
                targets.of(form.release(declaration), declaration).stream()
                        .filter(target -> target.kind() != TargetKind.DONE)
                        .filter(target -> isFigure(promises.get(target.indicator())))
                        .map(target -> promise(target, promises.get(target.indicator())))
                        .toList());
    }

    /** Proposes a change; promises may fall no lower than the table of the targets asks. */
    public void propose(String number, ContractChanges.Proposal proposal) {
        requireMinima(number, proposal.terms());
        ContractVersion version = changes.propose(number, proposal);
        String unprintable =
                pages.unprintable(String.join("", proposal.terms().people().values()) + proposal.reason());
        if (!unprintable.isEmpty()) {
            throw new Refusal("变更内容中的%s无法打印，请改用其他写法".formatted(unprintable));
        }
        Declaration declaration = declarations.of(number);
        Map<String, Object> constants = Map.of(
                "category", declaration.category().process(),
                "region", declaration.region(),
                "unit", declaration.unit(),
                "year", declaration.year());
        house.call(() -> {
            processes.start("contractChange", declaration.year(), version.businessKey(), constants);
            return null;
        });
    }

    private void requireMinima(String number, ContractTerms terms) {
        Map<String, Object> before = changes.changeable(number).terms().promises();
        Declaration declaration = declarations.of(number);
        String release = form.release(declaration);
        Map<String, Object> inputs = new HashMap<>();
        targets.of(release, declaration)
                .forEach(target -> inputs.put(
                        target.indicator(), Figure.of(terms.promises().get(target.indicator()))));
        inputs.put(RuleOutcome.VARIANT, declaration.variant());
        String table = "computeTargets-" + declaration.category().process();
        house.call(() -> tables.evaluate(release, table, inputs)).stream()
                .filter(rule -> !rule.matched())
                .filter(rule -> isOther(before, terms.promises(), rule.text("indicator")))
                .findFirst()
                .ifPresent(rule -> {
                    throw new Refusal("“%s”的承诺值不得低于绩效目标的最低要求（%s%s）"
                            .formatted(rule.text("label"), rule.condition().replace(">= ", "≥"), rule.text("unit")));
                });
    }

    private static boolean isOther(Map<String, Object> before, Map<String, Object> after, String indicator) {
        Object old = before.get(indicator);
        Object promised = after.get(indicator);
        return isFigure(old) && isFigure(promised)
                ? figure(old).compareTo(figure(promised)) != 0
                : !String.valueOf(old).equals(String.valueOf(promised));
    }

    private static Promise promise(Target target, Object promised) {
        return new Promise(target.indicator(), target.label(), promised, target.unit());
    }

    private static boolean isFigure(Object promised) {
        return promised != null && promised.toString().matches("-?\\d+(\\.\\d+)?");
    }

    private static BigDecimal figure(Object promised) {
        return new BigDecimal(promised.toString());
    }

    /** A change that nobody is to sign any more; the first contract is signed within the case, which ends by itself. */
    @EventListener
    void end(ContractChangeEnded ended) {
        if (processes.isAwaited(LAPSED, ended.businessKey())) {
            processes.correlate(LAPSED, ended.businessKey(), Map.of());
        }
    }
}
