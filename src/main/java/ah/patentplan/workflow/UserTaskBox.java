package ah.patentplan.workflow;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * 用户任务 – the class behind a user task, its bean name the task's id.
 *
 * <p>{@link TaskGuard} calls it: after the task was created, and when its answers have been checked against the form.
 */
interface UserTaskBox {

    /** Hands in what the task's form shows, as variables local to the task ({@link Shown}). */
    default void begin(DelegateTask task) {}

    /** Answers that lie in the database and must not pass through the engine, for they hold personal values. */
    default Optional<Map<String, Object>> storedAnswers(DelegateTask task) {
        return Optional.empty();
    }

    /** Takes the answers over; throws a {@code Refusal} that rolls everything back. */
    void complete(DelegateTask task);
}
