package ah.patentplan.workflow;

import ah.patentplan.workflow.CaseTree.Branch;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 案件迁移 – moves one case, with all that it has called, to the processes of another release. A case stays in the box it
 * stands in: boxes are never mapped to others, tasks keep their people and periods their ends.
 */
@Component
class CaseMigration {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CommandExecutor executor;
    private final Diagrams diagrams;
    private final TaskGuard guard;

    CaseMigration(ProcessEngine engine, Diagrams diagrams, TaskGuard guard) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.executor =
                ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
        this.diagrams = diagrams;
        this.guard = guard;
    }

    /** Moves the whole tree or fails; the release has all its processes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(CaseTree tree, String target) {
        tree.branches().forEach(branch -> move(branch, target));
        tree.branches().forEach(this::renewTasks);
    }

    private void move(Branch branch, String target) {
        ProcessDefinition from = branch.definition();
        ProcessDefinition to = diagrams.in(target, from.getKey()).orElseThrow();
        if (to.getId().equals(from.getId())) {
            return;
        }
        MigrationPlan plan = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
        // the service's own door is closed: there any box could be mapped to any other
        new MigrationPlanExecutionBuilderImpl(executor, plan)
                .processInstanceIds(branch.instance())
                .execute();
    }

    private void renewTasks(Branch branch) {
        List<Task> open =
                tasks.createTaskQuery().processInstanceId(branch.instance()).list();
        executor.execute(context -> {
            for (Task task : open) {
                TaskEntity entity = context.getTaskManager().findTaskById(task.getId());
                entity.setName(entity.getTaskDefinition()
                        .getNameExpression()
                        .getValue(entity.getExecution())
                        .toString());
                guard.renew(entity);
                entity.triggerUpdateEvent();
            }
            return null;
        });
    }
}
