package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * 受控任务服务 – the engine's door to tasks, used by both REST doors and the portal: {@link TaskGuard} learns what was
 * posted, a task shows its own variables only, and ways around completion are shut.
 */
class GuardedTaskService extends TaskServiceImpl {

    private static final String BY_ITS_FORM = "任务只能通过表单办结";
    private static final String BY_THE_DIAGRAM = "任务的办理人由流程图确定，不能另行增减";
    private static final String NO_DELEGATION = "本系统不使用任务委托";

    private final Actors actors = new Actors();

    @Override
    public void claim(String taskId, String userId) {
        Actor actor = actors.current();
        if (userId != null && actor != Actor.SYSTEM && !userId.equals(actor.id())) {
            throw closed("只能由本人认领任务");
        }
        super.claim(taskId, userId);
    }

    /** 取消认领: who claimed a task, or an administrator, gives it back to its group; nobody hands it to a person. */
    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (userId != null || task == null || !mayGiveBack(task)) {
                throw closed("任务由办理人自行认领，不能指派");
            }
            return context.runWithoutAuthorization(() -> {
                super.setAssignee(taskId, null);
                return null;
            });
        });
    }

    /** An expert's task has no group: given back, nobody could do it. */
    private boolean mayGiveBack(TaskEntity task) {
        Actor actor = actors.current();
        return !task.getCandidates().isEmpty()
                && (actor.id().equals(task.getAssignee()) || actor.is(Role.ADMINISTRATOR));
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
    public void saveTask(Task task) {
        throw closed("任务不能在流程之外新建或修改");
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        throw closed(BY_THE_DIAGRAM);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String type) {
        throw closed(BY_THE_DIAGRAM);
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String type) {
        throw closed(BY_THE_DIAGRAM);
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
        throw closed(BY_THE_DIAGRAM);
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        throw closed(NO_DELEGATION);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw closed(NO_DELEGATION);
    }

    @Override
    public void resolveTask(String taskId) {
        throw closed(NO_DELEGATION);
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
        throw closed(BY_ITS_FORM);
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
        throw closed(BY_ITS_FORM);
    }

    @Override
    protected void setVariables(String taskId, Map<String, ?> variables, boolean local) {
        throw closed(BY_ITS_FORM);
    }

    @Override
    protected void updateVariables(String taskId, Map<String, ?> changed, Collection<String> removed, boolean local) {
        throw closed(BY_ITS_FORM);
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

    private static Refusal closed(String sentence) {
        return Refusals.noted(new Refusal(sentence));
    }
}
