package ah.patentplan.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
     * @param rows fields of each row of a dynamic list, else empty
     */
    record Field(List<String> path, String type, JsonNode properties, List<Field> rows) {

        String name() {
            return String.join(".", path);
        }

        /** As written in the form, perhaps a FEEL expression. */
        String label() {
            return properties.path("label").asText("");
        }

        JsonNode rule(String name) {
            return properties.path("validate").path(name);
        }

        boolean isRequired() {
            return rule("required").asBoolean();
        }

        /** Computed or shown by the page: what is posted for it counts for nothing. */
        boolean isComputed() {
            return "expression".equals(type)
                    || properties.path("readonly").asBoolean()
                    || properties.path("disabled").asBoolean();
        }
    }

    static Form parse(String schema) {
        try {
            return new Form(schema, fields(JSON.readTree(schema), List.of()));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    /** First names of all paths: the variables that the answers become. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        fields.forEach(field -> keys.add(field.path().get(0)));
        return keys;
    }

    private static List<Field> fields(JsonNode parent, List<String> path) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> field(component, path))
                .toList();
    }

    private static Stream<Field> field(JsonNode component, List<String> path) {
        String type = component.path("type").asText();
        return switch (type) {
            case "group" -> fields(component, join(path, component.path("path").asText())).stream();
            case "dynamiclist" ->
                Stream.of(new Field(
                        join(path, component.path("path").asText()), type, component, fields(component, List.of())));
            default ->
                SILENT.contains(type)
                        ? Stream.empty()
                        : Stream.of(new Field(join(path, component.path("key").asText()), type, component, List.of()));
        };
    }

    private static List<String> join(List<String> path, String more) {
        List<String> joined = new ArrayList<>(path);
        Stream.of(more.split("\\.")).filter(part -> !part.isEmpty()).forEach(joined::add);
        return joined;
    }
}
