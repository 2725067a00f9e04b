package ah.patentplan.workflow;

import ah.patentplan.workflow.Form.Field;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** 字段规则 – what each kind of field takes. */
final class FieldRules {

    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    private FieldRules() {}

    /**
     * What is wrong with the value, in Chinese and without the label.
     *
     * @param answers all of the form: some make a field required
     */
    static Optional<String> problem(Field field, Object value, Map<String, Object> answers) {
        if (isMissing(value)) {
            return field.isRequired(answers) ? Optional.of("必填") : Optional.empty();
        }
        return Optional.ofNullable(
                switch (field.type()) {
                    case "number" -> number(field, value);
                    case "checkbox" -> checkbox(field, value);
                    case "radio", "select" -> choice(field, value);
                    case "checklist", "taglist" -> choices(field, value);
                    case "datetime" -> date(value);
                    default -> text(field, value);
                });
    }

    private static boolean isMissing(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    private static String text(Field field, Object value) {
        if (!(value instanceof String text)) {
            return "应为文字";
        }
        JsonNode most = field.rule("maxLength");
        JsonNode least = field.rule("minLength");
        if (most.isNumber() && text.codePointCount(0, text.length()) > most.asInt()) {
            return "不得超过" + most.asInt() + "字";
        }
        if (least.isNumber() && text.strip().codePoints().count() < least.asInt()) {
            return "不得少于" + least.asInt() + "字";
        }
        boolean email = "email".equals(field.rule("validationType").asText());
        String pattern = email ? EMAIL : field.rule("pattern").asText("");
        return pattern.isEmpty() || text.strip().matches(pattern) ? null : "格式不正确" + hint(field);
    }

    private static String hint(Field field) {
        String description = field.properties().path("description").asText("");
        return description.isEmpty() || description.startsWith("=") ? "" : "（" + description + "）";
    }

    private static String number(Field field, Object value) {
        if (!(value instanceof Number) || value instanceof Double wild && !Double.isFinite(wild)) {
            return "应为数字";
        }
        BigDecimal number = new BigDecimal(value.toString());
        JsonNode digits = field.properties().path("decimalDigits");
        if (digits.isNumber() && number.stripTrailingZeros().scale() > digits.asInt()) {
            return digits.asInt() == 0 ? "应为整数" : "最多" + digits.asInt() + "位小数";
        }
        JsonNode least = field.rule("min");
        JsonNode most = field.rule("max");
        if (isSet(least) && number.compareTo(new BigDecimal(least.asText())) < 0) {
            return "不得小于" + least.asText();
        }
        return isSet(most) && number.compareTo(new BigDecimal(most.asText())) > 0 ? "不得大于" + most.asText() : null;
    }

    private static boolean isSet(JsonNode bound) {
        return !bound.isMissingNode() && !bound.isNull() && !bound.asText().isEmpty();
    }

    private static String checkbox(Field field, Object value) {
        if (!(value instanceof Boolean ticked)) {
            return "应为是或否";
        }
        return field.isRequired() && !ticked ? "必须勾选" : null;
    }

    private static String choice(Field field, Object value) {
        JsonNode options = field.properties().path("values");
        boolean offered = StreamSupport.stream(options.spliterator(), false)
                .map(option -> option.path("value"))
                .anyMatch(option -> Objects.equals(option.isBoolean() ? option.asBoolean() : option.asText(), value));
        // options that come from data (valuesKey) are checked by the box, which handed them in
        return offered || options.isMissingNode() ? null : "不是可选项";
    }

    private static String choices(Field field, Object value) {
        if (!(value instanceof List<?> list)) {
            return "应为多选列表";
        }
        return list.stream()
                .map(choice -> choice(field, choice))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String date(Object value) {
        try {
            LocalDate.parse(value.toString());
            return null;
        } catch (DateTimeException notADate) {
            return "不是有效日期";
        }
    }
}
