package ah.patentplan.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;

/** 表单答复 – the answers of a completed task, already checked against its form. */
record Answers(DelegateTask task) {

    static Answers of(DelegateTask task) {
        return new Answers(task);
    }

    /** Empty where nothing was entered. */
    String text(String key) {
        Object value = task.getVariableLocal(key);
        return value == null ? "" : value.toString().strip();
    }

    boolean is(String key, Object value) {
        return value.equals(task.getVariableLocal(key));
    }

    /** Null where nothing was entered. */
    BigDecimal decimal(String key) {
        Object value = task.getVariableLocal(key);
        return value == null ? null : new BigDecimal(value.toString());
    }

    /** The ticked values of a checklist. */
    List<String> list(String key) {
        return task.getVariableLocal(key) instanceof SpinJsonNode json
                ? json.elements().stream().map(SpinJsonNode::stringValue).toList()
                : List.of();
    }

    /** The rows of a dynamic list, each cell by its key. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows(String key) {
        return Plain.of(task.getVariableLocal(key)) instanceof List<?> rows
                ? (List<Map<String, Object>>) rows
                : List.of();
    }
}
