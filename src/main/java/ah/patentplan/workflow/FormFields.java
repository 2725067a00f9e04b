package ah.patentplan.workflow;

import ah.patentplan.workflow.Form.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 表单字段 – a form's fields as the rows of a printed declaration.
 *
 * @param byKey in the order of the form; the key of a row's cell is that of its list and its own, {@code budget.budgetItem}
 */
record FormFields(Map<String, Field> byKey) {

    private static final Pattern MARK = Pattern.compile("【[^】]*】");
    private static final Pattern UNIT = Pattern.compile("（([^（）]+)）$");

    static FormFields of(Form form) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (field.rows().isEmpty()) {
                fields.put(field.name(), field);
            }
            field.rows().forEach(cell -> fields.put(field.name() + "." + cell.name(), cell));
        }
        return new FormFields(fields);
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    /** Without the mark of a supplement, and without the group. */
    static String label(Field field) {
        String label = field.properties()
                .path("label")
                .asText(field.properties().path("dateLabel").asText(""));
        return MARK.matcher(label).replaceAll("").strip();
    }

    /** The unit of what a field takes, behind the field or at the end of its label; empty where it shows none. */
    String unit(String key) {
        Field field = byKey.get(key);
        String behind =
                field.properties().path("appearance").path("suffixAdorner").asText("");
        Matcher printed = UNIT.matcher(label(field));
        return behind.isEmpty() && printed.find() ? printed.group(1) : behind;
    }

    /** The least that a number field takes. */
    Optional<String> least(String key) {
        String least = byKey.get(key).rule("min").asText("");
        return least.isEmpty() ? Optional.empty() : Optional.of(least);
    }
}
