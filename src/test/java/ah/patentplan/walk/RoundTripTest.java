package ah.patentplan.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 开合 – every diagram, table and form that Modeler opens, edits and saves loses nothing. */
class RoundTripTest {

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

    @ParameterizedTest
    @MethodSource("models")
    void aDiagramOrTableIsSavedLetterByLetterAsItWasOpened(Path file) throws IOException {
        String committed = Files.readString(file);
        assertThat(modeler.saved("save", name(file), committed)).isEqualTo(committed);
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatWasChangedAndUndoneInADiagramOrTableLeavesNoTrace(Path file) throws IOException {
        String committed = Files.readString(file);
        assertThat(markup(modeler.saved("saveAfterUndo", name(file), committed)))
                .isEqualTo(markup(committed));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsSavedAsItWasOpened(Path file) throws IOException {
        String committed = Files.readString(file);
        assertThat(form(modeler.saved("save", name(file), committed))).isEqualTo(form(committed));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatWasChangedAndUndoneInAFormLeavesNoTrace(Path file) throws IOException {
        String committed = Files.readString(file);
        assertThat(form(modeler.saved("saveAfterUndo", name(file), committed))).isEqualTo(form(committed));
    }

    private static String markup(String xml) {
        return Markup.of(Markup.root(xml), Set.of());
    }

    /** The editor notes its own version of the schema, which Tasklist and portal do not look at. */
    private static JsonNode form(String json) throws JsonProcessingException {
        return ((ObjectNode) JsonMapper.builder().build().readTree(json)).without("schemaVersion");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Stream<Path> models() throws IOException {
        return files("bpmn", ".*\\.(bpmn|dmn)");
    }

    private static Stream<Path> forms() throws IOException {
        return files("forms", ".*\\.form");
    }

    private static Stream<Path> files(String folder, String names) throws IOException {
        return Files.list(Path.of(folder))
                .filter(file -> name(file).matches(names))
                .sorted();
    }
}
