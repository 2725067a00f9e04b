package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 检查流程图 – {@code npm run lint} finds nothing in the diagrams of the house, and each fault in one that is spoilt. */
class LintTest {

    private static final Path RULES = Path.of("src/main/web/lint/rules");
    private static final Path FAULTS = Path.of("src/test/resources/ah/patentplan/workflow/faults.txt");

    @TempDir
    static Path folder;

    private static Result spoilt;

    /** 检查结果 – exit code and what was printed. */
    private record Result(int code, List<String> lines) {}

    /** 坏例 – a diagram of the house in which one text is replaced, and what the rule has to say to it. */
    record Fault(int line, String rule, String diagram, List<String> replaced, String complaint) {

        Path file() {
            return folder.resolve(line + "-" + rule + ".bpmn");
        }

        void spoil() {
            try {
                String sound = Files.readString(Path.of("bpmn", diagram + ".bpmn"));
                assertThat(sound).contains(replaced.get(0));
                Files.writeString(file(), sound.replace(replaced.get(0), replaced.get(1)));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    @BeforeAll
    static void spoilDiagrams() throws IOException, InterruptedException {
        faults().forEach(Fault::spoil);
        spoilt = lint(faults().map(Fault::file).map(Path::toString));
    }

    @Test
    void theDiagramsOfTheHouseKeepToTheRules() throws IOException, InterruptedException {
        assertThat(lint(Stream.of())).isEqualTo(new Result(0, List.of("未发现问题")));
    }

    @Test
    void spoiltDiagramsAreRefused() {
        assertThat(spoilt.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedWithFileElementAndReason(Fault fault) {
        assertThat(spoilt.lines())
                .anyMatch(line -> line.startsWith(fault.file() + "  ") && line.contains(fault.complaint()));
    }

    @Test
    void everyRuleIsTried() throws IOException {
        try (Stream<Path> rules = Files.list(RULES)) {
            assertThat(rules.map(
                            rule -> StringUtils.removeEnd(rule.getFileName().toString(), ".js")))
                    .containsExactlyInAnyOrderElementsOf(
                            faults().map(Fault::rule).collect(Collectors.toSet()));
        }
    }

    @Test
    void whatIsNoDiagramIsSaidToBeNone() throws IOException, InterruptedException {
        Path form = Path.of("forms/reviewByCity.form").toAbsolutePath();
        assertThat(lint(Stream.of(form.toString())).lines().get(0))
                .startsWith(form + "  ")
                .contains("不是可读的流程图");
    }

    static Stream<Fault> faults() throws IOException {
        List<String> lines = Files.readAllLines(FAULTS);
        return Stream.iterate(0, line -> line < lines.size(), line -> line + 1).map(line -> {
            List<String> parts =
                    Stream.of(lines.get(line).split("\\|")).map(String::strip).toList();
            return new Fault(line + 1, parts.get(0), parts.get(1), parts.subList(2, 4), parts.get(4));
        });
    }

    private static Result lint(Stream<String> files) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("node", "src/main/web/tools/lint.mjs"), files)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        return new Result(process.waitFor(), lines);
    }
}
