package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评分任务 – the score sheet of the expert logged in, opened and handed in; for the portal. */
@Component
@Transactional
public class ScoringCases {

    private final Tasks tasks;
    private final TaskService engine;
    private final Actors actors;

    ScoringCases(Tasks tasks, TaskService engine, Actors actors) {
        this.tasks = tasks;
        this.engine = engine;
        this.actors = actors;
    }

    /** The sheet with its form and what it shows; refused where the expert has none to fill in. */
    @Transactional(readOnly = true)
    public TaskView sheet(String number) {
        return tasks.of(open(number));
    }

    /** Completes the expert's task with the answers; refused as {@link TaskGuard} says. */
    public void submit(String number, Map<String, Object> answers) {
        tasks.complete(open(number), answers);
    }

    private String open(String number) {
        Task task = engine.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("scoreDeclaration")
                .taskAssignee(actors.current().id())
                .singleResult();
        if (task == null) {
            throw new Refusal("申报 " + number + " 目前没有由您填写的评分表");
        }
        return task.getId();
    }
}
