package ah.patentplan.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** 元素模板 – Modeler offers every box of the diagrams, bound as the diagrams bind it. */
class ElementTemplateTest {

    private static final Path FOLDER = Path.of(".camunda/element-templates");
    private static final String PREFIX = "ah.patentplan.";
    private static final Set<String> BOXES =
            Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity", "exclusiveGateway");
    /** What an administrator draws without a box of the house. */
    private static final Set<String> OWN = Set.of("process", "userTask", "userTaskWithForm");
    /** What belongs to the place of a box in its diagram; no template can set it. */
    private static final Set<String> PLACE = Set.of("incoming", "outgoing", "multiInstanceLoopCharacteristics");

    private static final Pattern TEMPLATE = Pattern.compile(" camunda:modelerTemplate=\"[^\"]+\"");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private static Chromium chromium;
    private static ModelerCore modeler;

    @BeforeAll
    static void openModeler() {
        chromium = new Chromium();
        modeler = new ModelerCore(chromium.browser());
    }

    @AfterAll
    static void closeModeler() {
        chromium.close();
    }

    @Test
    void everyBoxHasItsTemplateAndEveryTemplateItsBox() {
        assertThat(templates()).extracting(ElementTemplateTest::end).doesNotHaveDuplicates();
        assertThat(templates())
                .extracting(ElementTemplateTest::end)
                .filteredOn(end -> !OWN.contains(end))
                .containsExactlyInAnyOrderElementsOf(bindings(diagrams()).keySet());
    }

    @Test
    void aTemplateLiesInTheFileOfItsBoxAndSpeaksChinese() {
        files(FOLDER, ".json")
                .forEach(file -> assertThat(templates(file)).allSatisfy(template -> {
                    String box = StringUtils.removeEnd(file.getFileName().toString(), ".json");
                    assertThat(StringUtils.removeEnd(box, ".gateway")).isSubstringOf(end(template));
                    assertThat((String) template.get("name")).matches("[\\p{IsHan}（）：？，]+");
                    assertThat((String) template.get("description"))
                            .containsPattern("\\p{IsHan}")
                            .endsWith("。");
                }));
    }

    @Test
    void appliedToANewElementItGivesTheBoxOfTheDiagrams() {
        List<Map<String, Object>> boxes = templates().stream()
                .filter(template -> !OWN.contains(end(template)))
                .toList();
        assertThat(bindings(Stream.of(modeler.saved("saveFresh", boxes)))).isEqualTo(bindings(diagrams()));
    }

    @Test
    void whatAnAdministratorDrawsAnewIsBoundToItsReleaseAndKeptTenYears() {
        List<Map<String, Object>> own = templates().stream()
                .filter(template -> OWN.contains(end(template)))
                .toList();
        assertThat(modeler.saved("saveFresh", own))
                .contains("camunda:historyTimeToLive=\"P3650D\"", "isExecutable=\"true\"")
                .contains("camunda:formRefBinding=\"deployment\"", "camunda:candidateGroups=\"provinceOffice\"");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void appliedToTheBoxesOfADiagramItChangesNothing(String diagram) {
        String templated = modeler.saved("saveTemplated", diagram, templates());
        assertThat(templated).containsPattern(TEMPLATE);
        assertThat(markup(TEMPLATE.matcher(templated).replaceAll(""))).isEqualTo(markup(diagram));
    }

    /** What each box is bound to, in each way in which the diagrams bind it. */
    private static Map<String, Set<String>> bindings(Stream<String> diagrams) {
        return diagrams.flatMap(ElementTemplateTest::elements)
                .filter(element -> !templateOf(element).isEmpty())
                .collect(Collectors.groupingBy(
                        ElementTemplateTest::templateOf,
                        Collectors.mapping(ElementTemplateTest::bindings, Collectors.toSet())));
    }

    private static String bindings(Element element) {
        String kind = element.getLocalName();
        Element bound = (Element) element.cloneNode(true);
        Stream.of("camunda:modelerTemplate", "default", "sourceRef", "targetRef")
                .forEach(bound::removeAttribute);
        if (kind.equals("sequenceFlow")) {
            bound.removeAttribute("id");
        }
        if (kind.equals("exclusiveGateway")) {
            bound.removeAttribute("name");
        }
        return Markup.of(bound, PLACE);
    }

    private static String markup(String xml) {
        return Markup.of(Markup.root(xml), Set.of());
    }

    private static Stream<Element> elements(String diagram) {
        return Markup.all(Markup.root(diagram).getElementsByTagNameNS("*", "*"));
    }

    /** The end of the id that the template of the element must have; empty where there is none. */
    private static String templateOf(Element element) {
        String kind = element.getLocalName();
        Matcher condition = CONDITION.matcher(element.getTextContent().strip());
        if (kind.equals("sequenceFlow") && condition.matches()) {
            return "flow." + condition.group(1) + "." + condition.group(2);
        }
        String box = BOXES.contains(kind) ? element.getAttribute("id") : "";
        return kind.equals("exclusiveGateway") ? "gateway." + box : box;
    }

    private static String end(Map<String, Object> template) {
        return StringUtils.removeStart((String) template.get("id"), PREFIX);
    }

    private static List<Map<String, Object>> templates() {
        return files(FOLDER, ".json").flatMap(file -> templates(file).stream()).toList();
    }

    /** A file holds one template or several. */
    private static List<Map<String, Object>> templates(Path file) {
        try {
            return JSON.readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> diagrams() {
        return files(Path.of("bpmn"), ".bpmn").map(ElementTemplateTest::text);
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
