package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 我的待办 – the tasks of the person logged in; for the portal. */
@Component
@Transactional
public class Tasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskForms forms;
    private final Actors actors;
    private final ByTheHouse house;

    Tasks(TaskService tasks, RuntimeService runtime, TaskForms forms, Actors actors, ByTheHouse house) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.forms = forms;
        this.actors = actors;
        this.house = house;
    }

    /** Open tasks of the actor or of the actor's groups, oldest first, without schema and data. */
    @Transactional(readOnly = true)
    public List<TaskView> mine() {
        Actor actor = actors.current();
        var query = tasks.createTaskQuery().or().taskAssignee(actor.id()).taskCandidateUser(actor.id());
        if (!actor.groups().isEmpty()) {
            query = query.taskCandidateGroupIn(new ArrayList<>(actor.groups()));
        }
        return query.endOr().orderByTaskCreateTime().asc().list().stream()
                .map(task -> view(task, null, Map.of()))
                .toList();
    }

    /** One task with its form and what the form shows; a task of somebody else does not exist. */
    @Transactional(readOnly = true)
    public TaskView of(String taskId) {
        Task task = Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .orElseThrow(() -> new Refusal("任务不存在、已办结或不由您办理"));
        Map<String, Object> data = Plain.of(tasks.getVariablesLocalTyped(taskId));
        return view(task, forms.schema(task), data);
    }

    /** Completes the task with the answers; refused as {@link TaskGuard} says. */
    public void complete(String taskId, Map<String, Object> answers) {
        of(taskId);
        tasks.complete(taskId, PostedAnswers.typed(answers));
    }

    private TaskView view(Task task, String schema, Map<String, Object> data) {
        String key = house.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
        return new TaskView(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                Declarations.numberIn(key),
                task.getCreateTime().toInstant(),
                schema,
                data);
    }
}
