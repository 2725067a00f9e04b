package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ah.patentplan.programme.Category;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 表单 – reads every form as Tasklist and the portal will read it. */
class FormTest {

    private static final Set<String> SHOWN_BY_TASKLIST = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "text",
            "html",
            "table",
            "group",
            "separator",
            "spacer",
            "expression");

    /** 表单组件 – a component with the path of the groups and lists around it. */
    private record Component(String path, JsonNode node) {
        String type() {
            return node.path("type").asText();
        }

        String name() {
            return node.has("key")
                    ? path + node.path("key").asText()
                    : node.path("id").asText();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsNamedLikeItsFileAndMadeForTasklist(Path file) {
        JsonNode form = read(file);

        assertThat(form.path("id").asText() + ".form")
                .isEqualTo(file.getFileName().toString());
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noTwoComponentsShareAnId(Path file) {
        assertThat(components(file)).map(c -> c.node().path("id").asText()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyAnswerIsAskedInChinese(Path file) {
        assertThat(components(file))
                .filteredOn(c -> c.node().has("key") && !c.type().equals("expression"))
                .allSatisfy(c -> assertThat(c.node().path("label").asText()
                                + c.node().path("dateLabel").asText())
                        .as(c.name())
                        .matches(c.name().equals("contactEmail") ? "E-mail" : ".*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextHasALongestLength(Path file) {
        assertThat(components(file))
                .filteredOn(c -> c.type().equals("textfield") || c.type().equals("textarea"))
                .allSatisfy(c -> assertThat(c.node().at("/validate/maxLength").asInt())
                        .as(c.name())
                        .isPositive());
    }

    @ParameterizedTest
    @MethodSource("staffForms")
    void aStaffFormHoldsOnlyWhatTasklistCanShow(Path file) {
        assertThat(components(file)).extracting(Component::type).isSubsetOf(SHOWN_BY_TASKLIST);
    }

    @ParameterizedTest
    @EnumSource
    void theWeightsOfAScoreSheetAddUpToOneHundred(Category category) {
        List<Component> items = components(Path.of("forms/scoreDeclaration-%s.form".formatted(category.process())));
        List<Component> scores =
                items.stream().filter(c -> c.type().equals("number")).toList();

        assertThat(scores.stream()
                        .mapToDouble(c -> c.node().at("/properties/weight").asDouble())
                        .sum())
                .isCloseTo(100, within(0.0));
        assertThat(scores)
                .allSatisfy(c -> assertThat(c.node().at("/validate/max").asText())
                        .isEqualTo(c.node().at("/properties/weight").asText()))
                .allSatisfy(c -> assertThat(items).extracting(Component::name).contains(c.name() + "Reason"));
    }

    @ParameterizedTest
    @EnumSource
    void everyItemOfAScoreSheetAsksForAReasonAndDescribesItsLevels(Category category) {
        List<Component> items = components(Path.of("forms/scoreDeclaration-%s.form".formatted(category.process())));
        assertThat(items)
                .filteredOn(c -> c.node().at("/properties").has("weight"))
                .isNotEmpty()
                .allSatisfy(c -> {
                    JsonNode reason = named(items, c.name() + "Reason");
                    assertThat(reason.at("/validate/required").asBoolean()).isTrue();
                    assertThat(reason.at("/validate/minLength").asInt()).isGreaterThan(1);
                    assertThat(c.node().path("decimalDigits").asInt()).isEqualTo(1);
                    int weight = c.node().at("/properties/weight").asInt();
                    // good from four fifths, fair from three fifths
                    assertThat(named(items, c.name() + "Levels").path("text").asText())
                            .containsSubsequence(
                                    "- %d分及以上：".formatted(weight * 4 / 5),
                                    "- %d分及以上、不足%d分：".formatted(weight * 3 / 5, weight * 4 / 5),
                                    "- 不足%d分：".formatted(weight * 3 / 5));
                });
    }

    @ParameterizedTest
    @EnumSource
    void theItemThatJudgesThePlanHasAMinimumAndSaysSo(Category category) {
        List<Component> items = components(Path.of("forms/scoreDeclaration-%s.form".formatted(category.process())));
        assertThat(items)
                .filteredOn(c -> c.node().at("/properties").has("minimum"))
                .singleElement()
                .satisfies(c -> assertThat(
                                named(items, c.name() + "Levels").path("text").asText())
                        .contains("各专家平均低于%s分的，该项不合格"
                                .formatted(c.node().at("/properties/minimum").asText())));
    }

    private static JsonNode named(List<Component> components, String name) {
        return components.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow()
                .node();
    }

    private static List<Component> components(Path file) {
        List<Component> found = new ArrayList<>();
        collect(read(file), "", found);
        return found;
    }

    private static void collect(JsonNode parent, String path, List<Component> found) {
        for (JsonNode node : parent.path("components")) {
            found.add(new Component(path, node));
            collect(node, node.has("path") ? path + node.path("path").asText() + "." : path, found);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> forms() throws IOException {
        return Files.list(Path.of("forms")).sorted();
    }

    private static Stream<Path> staffForms() throws IOException {
        // what a unit fills in stands in the portal, which shows rows to fill in too
        return forms().filter(file -> !file.getFileName().toString().matches("(fillInDeclaration|reportProgress).*"));
    }
}
