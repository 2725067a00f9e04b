package ah.patentplan.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * 受控表单服务 – as {@link GuardedTaskService}: submitted answers are known to the guard, forms show local values, and over
 * them what the person has drafted.
 */
class GuardedFormService extends FormServiceImpl {

    private final Function<String, Map<String, TypedValue>> drafted;

    /** @param drafted answers by key, asked for with the id of a task that the person may see */
    GuardedFormService(Function<String, Map<String, TypedValue>> drafted) {
        this.drafted = drafted;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> answers) {
        SubmittedAnswers.during(answers, () -> {
            super.submitTaskForm(taskId, answers);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> answers, boolean deserialize) {
        return SubmittedAnswers.during(
                answers, () -> super.submitTaskFormWithVariablesInReturn(taskId, answers, deserialize));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        VariableMap shown =
                (VariableMap) commandExecutor.execute(new GetTaskVariablesCmd(taskId, names, true, deserialize));
        drafted.apply(taskId).forEach((key, value) -> {
            if (shown.containsKey(key)) {
                shown.putValueTyped(key, value);
            }
        });
        return shown;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }
}
