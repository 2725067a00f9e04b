package ah.patentplan.rehearsal;

import ah.patentplan.workflow.TaskView;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 填表 – what a task's form requires, whatever an administrator made of it: so much of each number's range, the first choice, a sentence. */
final class FormFiller {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = "演练填写的内容。";

    private final Map<String, Object> shown;
    private final LocalDate today;
    private final double share;

    private FormFiller(Map<String, Object> shown, LocalDate today, double share) {
        this.shown = shown;
        this.today = today;
        this.share = share;
    }

    /**
     * Answers to all that the form requires.
     *
     * @param share of the range of each number, 0 to 1
     */
    static Map<String, Object> fill(TaskView task, LocalDate today, double share) {
        Map<String, Object> answers = new HashMap<>();
        if (task.schema() == null) {
            return answers;
        }
        try {
            new FormFiller(task.data(), today, share).fill(JSON.readTree(task.schema()), answers);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the form of %s is no JSON".formatted(task.key()), broken);
        }
        return answers;
    }

    private void fill(JsonNode parent, Map<String, Object> answers) {
        for (JsonNode field : parent.path("components")) {
            switch (field.path("type").asText()) {
                case "group" -> fill(field, answers);
                case "dynamiclist" -> rows(field, answers);
                default -> answer(field, answers);
            }
        }
    }

    private void rows(JsonNode list, Map<String, Object> answers) {
        String path = list.path("path").asText();
        if (shown.get(path) instanceof List<?> lines) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Object line : lines) {
                Map<String, Object> row = new HashMap<>();
                ((Map<?, ?>) line).forEach((key, value) -> row.put(key.toString(), value));
                fill(list, row);
                rows.add(row);
            }
            answers.put(path, rows);
        }
    }

    private void answer(JsonNode field, Map<String, Object> answers) {
        String key = field.path("key").asText();
        boolean asked = field.path("validate").path("required").asBoolean()
                && !field.path("readonly").asBoolean()
                && !field.path("disabled").asBoolean();
        if (asked && !key.isEmpty()) {
            Object value = value(field);
            if (value != null) {
                answers.put(key, value);
            }
        }
    }

    private Object value(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "textfield", "textarea" -> TEXT;
            case "number" ->
                number(field.path("validate"), field.path("decimalDigits").asInt());
            case "checkbox" -> true;
            case "radio", "select" -> choice(field);
            case "checklist" -> List.of(choice(field));
            case "datetime" -> today.toString();
            default -> null;
        };
    }

    private double number(JsonNode range, int digits) {
        double least = range.path("min").asDouble();
        double most = range.path("max").asDouble(least);
        return BigDecimal.valueOf(least + (most - least) * share)
                .setScale(Math.max(0, digits), RoundingMode.DOWN)
                .doubleValue();
    }

    private Object choice(JsonNode field) {
        JsonNode first = field.path("values").path(0).path("value");
        if (first.isMissingNode()) {
            Map<?, ?> option =
                    (Map<?, ?>) ((List<?>) shown.get(field.path("valuesKey").asText())).get(0);
            return option.get("value");
        }
        return first.isBoolean() ? (Object) first.asBoolean() : first.asText();
    }
}
