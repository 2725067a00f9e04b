package ah.patentplan.workflow;

import ah.patentplan.declaration.PersonalData;
import ah.patentplan.declaration.SameAnswer;
import ah.patentplan.declaration.Section;
import ah.patentplan.workflow.Form.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** 改动 – what differs between two states of the answers to a form, field by field with the printed labels. */
final class Changes {

    private static final String NOTHING = "（空）";

    /** Kinds of field that cannot hold a person's name or number. */
    private static final Set<String> IMPERSONAL =
            Set.of("number", "expression", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    private final Form form;
    private final List<Section> sections;
    private final UnaryOperator<String> labels;
    private final boolean forEngine;

    private Changes(Form form, UnaryOperator<String> labels, boolean forEngine) {
        this.form = form;
        this.sections = form.sections(labels);
        this.labels = labels;
        this.forEngine = forEngine;
    }

    /** For pages: everything but personal rows in clear. */
    static Changes forPages(Form form, UnaryOperator<String> labels) {
        return new Changes(form, labels, false);
    }

    /** For tasks: what stands there is kept by the engine, so only figures, dates and choices are in clear. */
    static Changes forEngine(Form form, UnaryOperator<String> labels) {
        return new Changes(form, labels, true);
    }

    List<Change> between(Map<String, Object> before, Map<String, Object> after) {
        return form.fields().stream()
                .filter(field -> !SameAnswer.is(valueAt(before, field), valueAt(after, field)))
                .map(field -> change(field, valueAt(before, field), valueAt(after, field)))
                .toList();
    }

    private Change change(Field field, Object before, Object after) {
        Change change =
                new Change(sectionOf(field), labels.apply(field.label()), shown(field, before), shown(field, after));
        return isShown(field) ? change : change.withoutValues();
    }

    private boolean isShown(Field field) {
        if (!forEngine) {
            return !isPersonal(field);
        }
        return field.rows().isEmpty()
                ? IMPERSONAL.contains(field.type()) && !isPersonal(field)
                : field.rows().stream().allMatch(this::isShown);
    }

    private static boolean isPersonal(Field field) {
        return PersonalData.isPersonal(field.path().get(field.path().size() - 1));
    }

    private String sectionOf(Field field) {
        return sections.stream()
                .filter(section -> section.keys().contains(field.path().get(0)))
                .map(Section::label)
                .findFirst()
                .orElse("");
    }

    private String shown(Field field, Object value) {
        if (value instanceof List<?> lines && !field.rows().isEmpty()) {
            return lines.stream()
                    .map(line -> row(field, (Map<?, ?>) line))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof List<?> choices) {
            return choices.stream().map(choice -> option(field, choice)).collect(Collectors.joining("、"));
        }
        return value == null || value.toString().isBlank() ? NOTHING : option(field, value);
    }

    private String row(Field list, Map<?, ?> cells) {
        return list.rows().stream()
                .filter(cell -> cells.get(cell.name()) != null
                        && !cells.get(cell.name()).toString().isBlank())
                .map(cell -> isPersonal(cell) ? PersonalData.MASK : option(cell, cells.get(cell.name())))
                .collect(Collectors.joining("，"));
    }

    private static String option(Field field, Object value) {
        return StreamSupport.stream(field.properties().path("values").spliterator(), false)
                .filter(option -> option.path("value").asText().equals(value.toString()))
                .map(option -> option.path("label").asText())
                .findFirst()
                .orElseGet(() -> plain(field, value));
    }

    private static String plain(Field field, Object value) {
        if (value instanceof Boolean ticked) {
            return ticked ? "是" : "否";
        }
        String unit =
                field.properties().path("appearance").path("suffixAdorner").asText("");
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString() + unit
                : value.toString();
    }

    private static Object valueAt(Map<String, Object> answers, Field field) {
        Object value = answers;
        for (String step : field.path()) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }
}
