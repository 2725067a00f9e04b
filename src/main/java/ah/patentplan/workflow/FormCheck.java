package ah.patentplan.workflow;

import ah.patentplan.workflow.Form.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** 表单核对 – checks answers against a form as the page does, for the server decides. */
final class FormCheck {

    private final Form form;
    private final UnaryOperator<String> labels;
    private final List<Problem> problems = new ArrayList<>();

    private FormCheck(Form form, UnaryOperator<String> labels) {
        this.form = form;
        this.labels = labels;
    }

    /** @param labels evaluates a label that is written as an expression */
    static FormCheck of(Form form, UnaryOperator<String> labels) {
        return new FormCheck(form, labels);
    }

    /** A task without a form asks nothing, so every answer is one too many. */
    static List<Problem> nothingAsked(Map<String, Object> answers) {
        return answers.keySet().stream()
                .map(key -> new Problem(key, key, "不是本任务的填写项"))
                .toList();
    }

    /** What is wrong with the answers, in the order of the form; empty when all is well. */
    List<Problem> problems(Map<String, Object> answers) {
        Set<String> keys = form.keys();
        answers.keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> problems.add(new Problem(key, key, "不是本表单的填写项")));
        form.fields().forEach(field -> check(field, valueAt(answers, field.path()), ""));
        return problems;
    }

    private void check(Field field, Object value, String prefix) {
        if (field.isComputed()) {
            return;
        }
        if ("dynamiclist".equals(field.type())) {
            checkRows(field, value);
            return;
        }
        FieldRules.problem(field, value)
                .ifPresent(message ->
                        problems.add(new Problem(prefix + field.name(), labels.apply(field.label()), message)));
    }

    private void checkRows(Field list, Object value) {
        if (value != null && !(value instanceof List<?>)) {
            problems.add(new Problem(list.name(), labels.apply(list.label()), "应为列表"));
            return;
        }
        int index = 0;
        for (Object row : value == null ? List.of() : (List<?>) value) {
            if (row instanceof Map<?, ?> cells && !isBlank(cells)) {
                String prefix = list.name() + "." + index + ".";
                list.rows().forEach(cell -> check(cell, valueAt(cells, cell.path()), prefix));
            }
            index++;
        }
    }

    /** An empty line of a printed table says nothing. */
    private static boolean isBlank(Map<?, ?> cells) {
        return cells.values().stream()
                .allMatch(cell -> cell == null || cell.toString().isBlank());
    }

    private static Object valueAt(Map<?, ?> answers, List<String> path) {
        Object value = answers;
        for (String step : path) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }
}
