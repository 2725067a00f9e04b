package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.workflow.Form.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * 任务守卫 – stands at every user task: hands in what the form shows, and lets a completion pass only for the right
 * actor and with answers that fit the form. What it refuses is rolled back with the whole transaction.
 */
@Component
class TaskGuard {

    private final ListableBeanFactory beans;
    private final Actors actors;
    private final Forms forms;
    private final CaseHead head;

    TaskGuard(ListableBeanFactory beans, Actors actors, Forms forms, CaseHead head) {
        this.beans = beans;
        this.actors = actors;
        this.forms = forms;
        this.head = head;
    }

    void begin(DelegateTask task) {
        Optional<UserTaskBox> box = boxOf(task);
        head.show(task);
        box.ifPresent(present -> present.begin(task));
        declareAnswers(task, box);
    }

    /** After the case has moved to another release: asks what the task's new form asks, and leaves all else as it was. */
    void renew(DelegateTask task) {
        declareAnswers(task, boxOf(task));
    }

    private void declareAnswers(DelegateTask task, Optional<UserTaskBox> box) {
        if (box.flatMap(present -> present.storedAnswers(task)).isEmpty()) {
            forms.of(task).ifPresent(form -> form.fields().forEach(field -> declare(task, field)));
        }
    }

    /** Declared local, an answer does not become a variable of the process. */
    private static void declare(DelegateTask task, Field field) {
        String key = field.path().get(0);
        if (task.hasVariableLocal(key)) {
            return;
        }
        if (field.takesSeveral()) {
            // Tasklist posts an answer in the type that the variable has, and several as JSON only
            Shown.on(task).table(key, List.of());
        } else {
            task.setVariableLocal(key, null);
        }
    }

    void complete(DelegateTask task) {
        try {
            checkActor(task);
            Optional<UserTaskBox> box = boxOf(task);
            checkAnswers(task, box.flatMap(present -> present.storedAnswers(task)));
            box.ifPresent(present -> present.complete(task));
        } catch (Refusal refusal) {
            throw Refusals.noted(refusal);
        }
    }

    private void checkActor(DelegateTask task) {
        Actor actor = actors.current();
        boolean mine = task.getAssignee() != null
                ? task.getAssignee().equals(actor.id())
                : task.getCandidates().stream().anyMatch(link -> includes(link, actor));
        if (!mine) {
            throw new Refusal("任务“%s”不由您办理".formatted(task.getName()));
        }
        boolean stillCandidate =
                task.getCandidates().isEmpty() || task.getCandidates().stream().anyMatch(link -> includes(link, actor));
        if (!stillCandidate) {
            throw new Refusal("您已不在任务“%s”的办理范围内".formatted(task.getName()));
        }
    }

    private static boolean includes(IdentityLink link, Actor actor) {
        return actor.id().equals(link.getUserId())
                || link.getGroupId() != null && actor.groups().contains(link.getGroupId());
    }

    private void checkAnswers(DelegateTask task, Optional<Map<String, Object>> stored) {
        Map<String, Object> posted = Plain.of(SubmittedAnswers.current());
        if (stored.isPresent() && !posted.isEmpty()) {
            throw new Refusal("“%s”请在门户网站填写，此处不接受数据".formatted(task.getName()));
        }
        Map<String, Object> answers = stored.orElse(posted);
        List<Problem> problems = forms.of(task)
                .map(form -> forms.problems(form, (Integer) task.getExecution().getVariable("year"), answers))
                .orElseGet(() -> FormCheck.nothingAsked(answers));
        if (!problems.isEmpty()) {
            throw new Refusal(Problem.sentence(problems));
        }
    }

    private Optional<UserTaskBox> boxOf(DelegateTask task) {
        String id = task.getTaskDefinitionKey();
        return beans.containsBean(id) && beans.getBean(id) instanceof UserTaskBox box
                ? Optional.of(box)
                : Optional.empty();
    }
}
