package ah.patentplan.workflow;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.declaration.Section;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 申报书表单 – the form and the tables that a running declaration is bound to. */
@Component
class DeclarationForm {

    private final Forms forms;
    private final Tables tables;
    private final HistoryService history;
    private final RepositoryService repository;
    private final ByTheHouse house;

    DeclarationForm(
            Forms forms,
            Tables tables,
            @Lazy HistoryService history,
            @Lazy RepositoryService repository,
            @Lazy ByTheHouse house) {
        this.forms = forms;
        this.tables = tables;
        this.history = history;
        this.repository = repository;
        this.house = house;
    }

    Form of(Declaration declaration) {
        String id = "fillInDeclaration-" + declaration.category().process();
        return house.call(() -> forms.of(release(declaration), id).orElseThrow());
    }

    /** What can be returned for correction by itself: the sections of the form and the kinds of material. */
    List<Section> sections(Declaration declaration) {
        return Stream.concat(
                        of(declaration).sections(labels(declaration)).stream(),
                        Arrays.stream(MaterialKind.values())
                                .filter(MaterialKind::isPartOfDeclaration)
                                .map(Section::of))
                .toList();
    }

    UnaryOperator<String> labels(Declaration declaration) {
        return forms.labels(declaration.year());
    }

    /** What is wrong with the answers, by the rules of the form. */
    List<Problem> problems(Declaration declaration) {
        return forms.problems(of(declaration), declaration.year(), declaration.answers());
    }

    /** The conditions' rules with what the answers come to, without history. */
    List<RuleOutcome> conditions(Declaration declaration) {
        String key = "checkEligibility-" + declaration.category().process();
        return house.call(() -> tables.evaluate(release(declaration), key, figures(declaration)));
    }

    /** Every field of the form as a table takes it, also the empty ones: a table may ask for each. */
    Map<String, Object> figures(Declaration declaration) {
        Map<String, Object> figures = new HashMap<>();
        of(declaration)
                .keys()
                .forEach(key -> figures.put(key, Figure.of(declaration.answers().get(key))));
        figures.put(RuleOutcome.VARIANT, declaration.variant());
        return figures;
    }

    /** The rules that turn a grade into money, in the order of their table. */
    List<Map<String, Object>> consequences(String release) {
        return house.call(() -> tables.rules(release, "grantConsequence", null));
    }

    /** The release that the declaration's case runs on, or ran on. */
    String release(Declaration declaration) {
        return house.call(() -> {
            HistoricProcessInstance own = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(declaration.number())
                    .processDefinitionKey(declaration.category().process())
                    .singleResult();
            return repository.getProcessDefinition(own.getProcessDefinitionId()).getDeploymentId();
        });
    }
}
