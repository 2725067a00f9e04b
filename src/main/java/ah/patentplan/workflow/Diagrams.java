package ah.patentplan.workflow;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 流程图库 – the diagrams of each release. */
@Component
class Diagrams {

    private final RepositoryService repository;

    Diagrams(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    Diagram of(String definition) {
        return Diagram.of(repository.getBpmnModelInstance(definition));
    }

    /** The processes of a release, by their keys. */
    List<ProcessDefinition> in(String release) {
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(release)
                .orderByProcessDefinitionKey()
                .asc()
                .list();
    }

    Optional<ProcessDefinition> in(String release, String key) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .deploymentId(release)
                .processDefinitionKey(key)
                .singleResult());
    }

    ProcessDefinition definition(String id) {
        return repository.getProcessDefinition(id);
    }
}
