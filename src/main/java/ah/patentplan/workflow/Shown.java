package ah.patentplan.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;

/** 表单所示 – hands a task what its form shows, local to the task. */
record Shown(DelegateTask task) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Shown on(DelegateTask task) {
        return new Shown(task);
    }

    Shown text(String key, Object value) {
        task.setVariableLocal(key, value == null ? "" : value.toString());
        return this;
    }

    /** @param rows maps or records, one for each line of the form's table */
    Shown table(String key, List<?> rows) {
        try {
            task.setVariableLocal(
                    key, SpinValues.jsonValue(JSON.writeValueAsString(rows)).create());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }
}
