package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.review.ScoreDraft;
import ah.patentplan.review.ScoringDesk;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 草稿答复 – what an expert entered at the portal stands in Tasklist's form too, and never among the engine's variables. */
@Component
class DraftedAnswers {

    private final Tasks tasks;
    private final ScoringDesk desk;
    private final Actors actors;

    DraftedAnswers(Tasks tasks, ScoringDesk desk, Actors actors) {
        this.tasks = tasks;
        this.desk = desk;
        this.actors = actors;
    }

    /** By key of the form; empty for everybody but the expert whose sheet it is. */
    @Transactional(readOnly = true)
    public Map<String, TypedValue> of(String taskId) {
        if (!actors.current().is(Role.EXPERT)) {
            return Map.of();
        }
        TaskView task = tasks.of(taskId);
        Map<String, TypedValue> drafted = new HashMap<>();
        if ("scoreDeclaration".equals(task.key())) {
            desk.draft(task.number())
                    .map(ScoreDraft::answers)
                    .ifPresent(answers -> answers.forEach((key, value) -> drafted.put(key, typed(value))));
        }
        return drafted;
    }

    private static TypedValue typed(Object value) {
        if (value instanceof Number number) {
            return Variables.doubleValue(number.doubleValue());
        }
        return value instanceof Boolean ticked
                ? Variables.booleanValue(ticked)
                : Variables.stringValue(value == null ? null : value.toString());
    }
}
