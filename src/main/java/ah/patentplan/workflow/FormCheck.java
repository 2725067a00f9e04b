package ah.patentplan.workflow;

import ah.patentplan.workflow.Form.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** 表单核对 – checks answers against a form as the page does, for the server decides. */
final class FormCheck {

    private final Form form;
    private final UnaryOperator<String> labels;
    private final UnaryOperator<String> unprintable;
    private final List<Problem> problems = new ArrayList<>();
    private Map<String, Object> answers = Map.of();

    private FormCheck(Form form, UnaryOperator<String> labels, UnaryOperator<String> unprintable) {
        this.form = form;
        this.labels = labels;
        this.unprintable = unprintable;
    }

    /**
     * @param labels evaluates a label that is written as an expression
     * @param unprintable names the characters of a text that cannot be printed
     */
    static FormCheck of(Form form, UnaryOperator<String> labels, UnaryOperator<String> unprintable) {
        return new FormCheck(form, labels, unprintable);
    }

    /** A task without a form asks nothing, so every answer is one too many. */
    static List<Problem> nothingAsked(Map<String, Object> answers) {
        return answers.keySet().stream()
                .map(key -> new Problem(key, key, "不是本任务的填写项"))
                .toList();
    }

    /** What is wrong with the answers, in the order of the form; empty when all is well. */
    List<Problem> problems(Map<String, Object> answers) {
        this.answers = answers;
        checkKeys(answers, form.fields(), "", "");
        form.fields().forEach(field -> check(field, valueAt(answers, field.path()), ""));
        return problems;
    }

    /** An answer that nobody asked for is one too many, also within a group or a row. */
    private void checkKeys(Map<?, ?> answers, List<Field> fields, String group, String row) {
        answers.forEach((key, value) -> {
            String path = group + key;
            List<Field> asked = fields.stream()
                    .filter(field -> (field.name() + ".").startsWith(path + "."))
                    .toList();
            if (asked.isEmpty()) {
                problems.add(new Problem(row + path, row + path, "不是本表单的填写项"));
            } else if (value instanceof Map<?, ?> within) {
                checkKeys(within, asked, path + ".", row);
            }
        });
    }

    private void check(Field field, Object value, String prefix) {
        if (field.isComputed()) {
            return;
        }
        if ("dynamiclist".equals(field.type())) {
            checkRows(field, value);
            return;
        }
        FieldRules.problem(field, value, answers)
                .or(() -> unprintable(value))
                .ifPresent(message -> report(field, prefix, message));
    }

    private Optional<String> unprintable(Object value) {
        String missing = value instanceof String text ? unprintable.apply(text) : "";
        return missing.isEmpty() ? Optional.empty() : Optional.of("中的" + missing + "无法打印，请改用其他写法");
    }

    private void checkRows(Field list, Object value) {
        List<?> rows = value instanceof List<?> given ? given : List.of();
        if (value != null && rows != value || !rows.stream().allMatch(Map.class::isInstance)) {
            report(list, "", "应为列表");
            return;
        }
        boolean empty = true;
        for (int index = 0; index < rows.size(); index++) {
            Map<?, ?> cells = (Map<?, ?>) rows.get(index);
            if (!isBlank(cells)) {
                empty = false;
                checkRow(list, cells, list.name() + "." + index + ".");
            }
        }
        if (empty && list.rows().stream().anyMatch(Field::isRequired)) {
            report(list, "", "至少填写一行");
        }
    }

    private void checkRow(Field list, Map<?, ?> cells, String prefix) {
        checkKeys(cells, list.rows(), "", prefix);
        list.rows().forEach(cell -> check(cell, valueAt(cells, cell.path()), prefix));
    }

    private void report(Field field, String prefix, String message) {
        problems.add(new Problem(prefix + field.name(), labels.apply(field.label()), message));
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
