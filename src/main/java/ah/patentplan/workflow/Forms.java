package ah.patentplan.workflow;

import ah.patentplan.document.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 表单库 – the forms of each release; a form never changes within its release. */
@Component
class Forms {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.+?)}}");

    private final Map<String, Optional<Form>> forms = new ConcurrentHashMap<>();
    private final RepositoryService repository;
    private final Pages pages;
    private final FeelEngine feel;

    Forms(@Lazy RepositoryService repository, Pages pages) {
        this.repository = repository;
        this.pages = pages;
        DefaultDmnEngineConfiguration configuration = FeelOnly.tables();
        configuration.buildEngine();
        this.feel = configuration.getFeelEngine();
    }

    /** The form that the task is bound to, if it has one. */
    Optional<Form> of(DelegateTask task) {
        var reference = ((TaskEntity) task).getTaskDefinition().getCamundaFormDefinitionKey();
        if (reference == null) {
            return Optional.empty();
        }
        String release =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
        return of(release, reference.getValue(task.getExecution()).toString());
    }

    Optional<Form> of(String release, String id) {
        return forms.computeIfAbsent(release + "/" + id, key -> read(release, id + ".form"));
    }

    /** What is wrong with the answers to a form of the year. */
    List<Problem> problems(Form form, Integer year, Map<String, Object> answers) {
        return FormCheck.of(form, labels(year), pages::unprintable).problems(answers);
    }

    /** Fills the years into a label: {@code 截至{{year}}年6月}. */
    UnaryOperator<String> labels(Integer year) {
        VariableContext years = Variables.putValue("year", year).asVariableContext();
        return label -> TEMPLATE.matcher(label)
                .replaceAll(found ->
                        feel.evaluateSimpleExpression(found.group(1), years).toString());
    }

    private Optional<Form> read(String release, String resource) {
        if (!repository.getDeploymentResourceNames(release).contains(resource)) {
            return Optional.empty();
        }
        try (InputStream content = repository.getResourceAsStream(release, resource)) {
            return Optional.of(Form.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
