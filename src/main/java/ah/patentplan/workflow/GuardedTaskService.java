package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * 受控任务服务 – the engine's door to tasks, used by both REST doors and the portal: {@link TaskGuard} learns what was
 * posted, a task shows its own variables only, and ways around completion are shut.
 */
class GuardedTaskService extends TaskServiceImpl {

    private final Actors actors = new Actors();

    @Override
    public void claim(String taskId, String userId) {
        Actor actor = actors.current();
        if (userId != null && actor != Actor.SYSTEM && !userId.equals(actor.id())) {
            throw Refusals.noted(new Refusal("只能由本人认领任务"));
        }
        super.claim(taskId, userId);
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers) {
        submit(taskId, answers, false, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> answers, boolean deserialize) {
        return submit(taskId, answers, true, deserialize);
    }

    /** As a form is submitted: an answer goes to the task's own variable, where plain completion passes it by. */
    private VariableMap submit(String taskId, Map<String, Object> answers, boolean inReturn, boolean deserialize) {
        return SubmittedAnswers.during(
                answers, () -> commandExecutor.execute(new SubmitTaskFormCmd(taskId, answers, inReturn, deserialize)));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw Refusals.noted(new Refusal("本系统不使用任务委托"));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, Map.of());
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
        throw Refusals.noted(new Refusal("任务只能通过表单办结"));
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
        throw Refusals.noted(new Refusal("任务只能通过表单办结"));
    }

    @Override
    public VariableMap getVariablesTyped(String taskId, boolean deserialize) {
        return getVariablesLocalTyped(taskId, deserialize);
    }

    @Override
    public VariableMap getVariablesTyped(String taskId, Collection<String> names, boolean deserialize) {
        return getVariablesLocalTyped(taskId, names, deserialize);
    }

    @Override
    protected <T extends TypedValue> T getVariableTyped(
            String taskId, String name, boolean local, boolean deserialize) {
        return super.getVariableTyped(taskId, name, true, deserialize);
    }
}
