package ah.patentplan.workflow;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.Target;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 绩效目标表 – the targets of the case's category, as the release it runs on has them. */
@Component
class TargetTable {

    private final Declarations declarations;
    private final Tables tables;
    private final RepositoryService repository;

    TargetTable(Declarations declarations, Tables tables, @Lazy RepositoryService repository) {
        this.declarations = declarations;
        this.tables = tables;
        this.repository = repository;
    }

    List<Target> of(DelegateExecution execution) {
        String release = repository
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getDeploymentId();
        return of(release, declarations.of(Case.of(execution).number()));
    }

    /** Those that count for the declaration: of its own variant, and common ones. */
    List<Target> of(String release, Declaration declaration) {
        String table = "computeTargets-" + declaration.category().process();
        return tables.rules(release, table, declaration.variant()).stream()
                .map(Target::of)
                .toList();
    }
}
