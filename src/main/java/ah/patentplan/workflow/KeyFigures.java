package ah.patentplan.workflow;

import ah.patentplan.declaration.Declaration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 关键数据 – the numbers a declaration gives in its form, each with its printed label. */
@Component
class KeyFigures {

    private final Forms forms;
    private final RepositoryService repository;

    KeyFigures(Forms forms, @Lazy RepositoryService repository) {
        this.forms = forms;
        this.repository = repository;
    }

    /** Lines {@code label}, {@code value}, {@code unit}; the unit stands in the printed label where one is printed, else after the field. */
    List<Map<String, String>> of(DelegateTask task, Declaration declaration) {
        String release =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
        var labels = forms.labels(declaration.year());
        return forms.of(release, "fillInDeclaration-" + declaration.category().process()).stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> "number".equals(field.type()) && field.path().size() == 1)
                .map(field -> Map.of(
                        "label", labels.apply(field.label()),
                        // a row that only the other variant needs stays open
                        "value", Objects.toString(declaration.answers().get(field.name()), "—"),
                        "unit",
                                field.properties()
                                        .path("appearance")
                                        .path("suffixAdorner")
                                        .asText("")))
                .toList();
    }
}
