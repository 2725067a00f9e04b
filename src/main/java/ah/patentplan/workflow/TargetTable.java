package ah.patentplan.workflow;

import ah.patentplan.performance.Target;
import ah.patentplan.programme.Category;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 绩效目标表 – the targets of the case's category, as the release it runs on has them. */
@Component
class TargetTable {

    private final Tables tables;
    private final RepositoryService repository;

    TargetTable(Tables tables, @Lazy RepositoryService repository) {
        this.tables = tables;
        this.repository = repository;
    }

    List<Target> of(DelegateExecution execution) {
        String release = repository
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getDeploymentId();
        return of(release, Case.of(execution).category());
    }

    List<Target> of(String release, Category category) {
        return tables.rules(release, "computeTargets-" + category.process()).stream()
                .map(Target::of)
                .toList();
    }
}
