package ah.patentplan.workflow;

import ah.patentplan.declaration.Section;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * 表单 – a Camunda form as the server reads it: the fields that take an answer, with their rules.
 *
 * @param schema the {@code .form} file as it is
 */
record Form(String schema, List<Field> fields) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SILENT =
            Set.of("text", "html", "table", "image", "separator", "spacer", "button", "iframe", "documentPreview");

    /**
     * 字段.
     *
     * @param path where the answer lies, {@code [targets, benefitedSmes]}
     * @param group label of the group within its section, 项目负责人, else empty
     * @param rows fields of each row of a dynamic list, else empty
     */
    record Field(List<String> path, String group, JsonNode properties, List<Field> rows) {

        String type() {
            return properties.path("type").asText();
        }

        String name() {
            return String.join(".", path);
        }

        /** As written in the form, perhaps with {@code {{year}}}; a label like 姓名 needs its group. */
        String label() {
            String label =
                    properties.path("label").asText(properties.path("dateLabel").asText(""));
            return group.isEmpty() ? label : group + "／" + label;
        }

        JsonNode rule(String name) {
            return properties.path("validate").path(name);
        }

        boolean isRequired() {
            return rule("required").asBoolean();
        }

        /**
         * Required always, or by another answer: the property {@code requiredWhen} is {@code variant=trading}, or several
         * values with a bar between; {@code requiredUnless} lifts what is required always.
         */
        boolean isRequired(Map<String, Object> answers) {
            return isRequired() && !holds("requiredUnless", answers) || holds("requiredWhen", answers);
        }

        private boolean holds(String property, Map<String, Object> answers) {
            String[] when =
                    properties.path("properties").path(property).asText().split("=", 2);
            return when.length == 2 && List.of(when[1].split("\\|")).contains(String.valueOf(answers.get(when[0])));
        }

        /** Whether its answer is a list of choices. */
        boolean takesSeveral() {
            return "checklist".equals(type()) || "taglist".equals(type());
        }

        /** Computed or shown by the page: what is posted for it counts for nothing. */
        boolean isComputed() {
            return "expression".equals(type())
                    || properties.path("readonly").asBoolean()
                    || properties.path("disabled").asBoolean();
        }
    }

    static Form parse(String schema) {
        try {
            return new Form(schema, fields(JSON.readTree(schema), List.of(), List.of()));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    /** First names of all paths: the variables that the answers become. */
    Set<String> keys() {
        return keys(fields.stream());
    }

    /**
     * The sections: outermost groups with the keys of their answers. What the page computes follows from any section and
     * belongs to each.
     *
     * @param labels evaluates a label that is written as an expression
     */
    List<Section> sections(UnaryOperator<String> labels) {
        Set<String> computed = keys(fields.stream().filter(field -> "expression".equals(field.type())));
        return StreamSupport.stream(components(schema).spliterator(), false)
                .filter(component -> "group".equals(component.path("type").asText()))
                .map(group -> {
                    Set<String> keys = keys(field(group, List.of(), List.of()));
                    keys.addAll(computed);
                    return new Section(
                            group.path("id").asText(),
                            labels.apply(group.path("label").asText()),
                            keys);
                })
                .toList();
    }

    private static JsonNode components(String schema) {
        try {
            return JSON.readTree(schema).path("components");
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static Set<String> keys(Stream<Field> fields) {
        return fields.map(field -> field.path().get(0)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param groups labels of the groups around, outermost first */
    private static List<Field> fields(JsonNode parent, List<String> path, List<String> groups) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> field(component, path, groups))
                .toList();
    }

    private static Stream<Field> field(JsonNode component, List<String> path, List<String> groups) {
        // the outermost group is a section of the form: its fields are clear without it
        String group = groups.size() > 1 ? groups.get(groups.size() - 1) : "";
        String type = component.path("type").asText();
        return switch (type) {
            case "group" ->
                fields(
                        component,
                        join(path, component.path("path").asText()),
                        Stream.concat(
                                        groups.stream(),
                                        Stream.of(component.path("label").asText()))
                                .toList())
                        .stream();
            case "dynamiclist" ->
                Stream.of(new Field(
                        join(path, component.path("path").asText()),
                        group,
                        component,
                        fields(component, List.of(), List.of())));
            default ->
                SILENT.contains(type)
                        ? Stream.empty()
                        : Stream.of(new Field(join(path, component.path("key").asText()), group, component, List.of()));
        };
    }

    private static List<String> join(List<String> path, String more) {
        List<String> joined = new ArrayList<>(path);
        Stream.of(more.split("\\.")).filter(part -> !part.isEmpty()).forEach(joined::add);
        return joined;
    }
}
