package ah.patentplan.workflow;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.variable.VariableMap;

/** 受控表单服务 – as {@link GuardedTaskService}: submitted answers are known to the guard, forms show local values. */
class GuardedFormService extends FormServiceImpl {

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
        return (VariableMap) commandExecutor.execute(new GetTaskVariablesCmd(taskId, names, true, deserialize));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }
}
