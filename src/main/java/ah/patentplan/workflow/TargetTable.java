package ah.patentplan.workflow;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 绩效目标表 – the targets of the case's category, as the release it runs on has them. */
@Component
class TargetTable {

    private final Declarations declarations;
    private final Tables tables;
    private final Forms forms;
    private final RepositoryService repository;
    private final ByTheHouse house;

    TargetTable(
            Declarations declarations,
            Tables tables,
            Forms forms,
            @Lazy RepositoryService repository,
            @Lazy ByTheHouse house) {
        this.declarations = declarations;
        this.tables = tables;
        this.forms = forms;
        this.repository = repository;
        this.house = house;
    }

    List<Target> of(DelegateExecution execution) {
        String release = repository
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getDeploymentId();
        return of(release, declarations.of(Case.of(execution).number()));
    }

    /** Those that count for the declaration: of its own variant, and common ones. */
    List<Target> of(String release, Declaration declaration) {
        return house.call(() -> {
            Optional<FormFields> report = forms.of(
                            release,
                            "reportPerformance-" + declaration.category().process())
                    .map(FormFields::of);
            return tables.rules(release, key(declaration), declaration.variant()).stream()
                    .map(rule -> Target.of(rule, counted(report, rule), declaration.year()))
                    .toList();
        });
    }

    static String key(Declaration declaration) {
        return "computeTargets-" + declaration.category().process();
    }

    /** What each target came to, as the table takes it. */
    static Map<String, Object> inputs(Declaration declaration, Map<String, Object> results) {
        Map<String, Object> inputs = new HashMap<>();
        results.forEach((indicator, result) -> inputs.put(indicator, Figure.of(result)));
        inputs.put(RuleOutcome.VARIANT, declaration.variant());
        return inputs;
    }

    /** Indicators whose result meets the table's condition. */
    static Set<String> met(List<RuleOutcome> outcomes) {
        return outcomes.stream()
                .filter(RuleOutcome::matched)
                .map(outcome -> outcome.text("indicator"))
                .collect(Collectors.toSet());
    }

    /** The unit that the report asks the figure in: of a growth that is not the percent of the promise. */
    private static String counted(Optional<FormFields> report, Map<String, Object> rule) {
        String indicator = rule.get("indicator").toString();
        return report.filter(fields -> fields.has(indicator))
                .map(fields -> fields.unit(indicator))
                .orElse("");
    }
}
