package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.stereotype.Component;

/** 接线 – every box has its class and every class its box; no form, table or letter is missing or left over. */
class DiagramWiringTest {

    private static final Pattern CALLED_BEAN = Pattern.compile("\\$\\{([a-zA-Z]+)\\.of\\((year|execution)\\)}");
    private static final Pattern REFERENCE = Pattern.compile("camunda:(?:formRef|decisionRef)=\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+)\"");
    private static final Pattern LETTER =
            Pattern.compile("(?:letters|correspondence)\\.write\\([^;,\"]+,\\s*\"(\\w+)\"");
    private static final Path FEATURES = Path.of("src/main/java/ah/patentplan");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(DiagramWiringTest.class.getPackageName());

    @Test
    void aServiceTaskOpensItsClassAndBack() {
        assertThat(classes(JavaDelegate.class)).isEqualTo(boxes(ServiceTask.class));
    }

    @Test
    void aBusinessRuleTaskOpensItsClassAndBack() {
        assertThat(classes(ExecutionListener.class)).isEqualTo(boxes(BusinessRuleTask.class));
    }

    @Test
    void aUserTaskOpensItsClassAndBack() {
        assertThat(classes(UserTaskBox.class)).isEqualTo(boxes(UserTask.class));
    }

    /** A meeting's decision is handed to the case with its message. */
    @Test
    void whatWritesAVariableOfTheCaseSaysItsValues() {
        Set<String> writing = names(CLASSES.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getName().equals("setVariable"))));
        writing.add(CarryOutDecision.class.getSimpleName());
        assertThat(names(CLASSES.stream().filter(type -> type.isAnnotatedWith(Decides.class))))
                .isEqualTo(writing);
    }

    @Test
    void whatIsMarkedForDiagramsIsCalledByOne() {
        Set<String> called = called().map(call -> StringUtils.capitalize(call.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names(CLASSES.stream().filter(type -> type.isAnnotatedWith(InDiagrams.class))))
                .isEqualTo(called);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forms/.form", "bpmn/.dmn"})
    void everyFormAndTableIsOpenedByABox(String kind) {
        String[] place = kind.split("/");
        List<String> opened = diagrams()
                .flatMap(diagram -> REFERENCE.matcher(diagram).results())
                .map(reference -> reference.group(1).replace("${category}", "[a-zA-Z]+"))
                .toList();
        assertThat(stems(place[0], place[1]))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(opened).anyMatch(name::matches));
    }

    @Test
    void everyLetterThatIsWrittenHasItsTemplate() {
        assertThat(sources().flatMap(source -> LETTER.matcher(source).results()).map(letter -> letter.group(1)))
                .isNotEmpty()
                .isSubsetOf(letters());
    }

    @Test
    void everyTemplateOfALetterIsWritten() {
        assertThat(sources()
                        .flatMap(source -> LITERAL.matcher(source).results())
                        .map(literal -> literal.group(1)))
                .containsAll(letters());
    }

    private static Set<String> classes(Class<?> kind) {
        return names(CLASSES.stream()
                .filter(type -> type.isAssignableTo(kind))
                .filter(type -> type.isAnnotatedWith(Component.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)));
    }

    private static Set<String> names(Stream<JavaClass> types) {
        return types.map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T extends FlowElement> Set<String> boxes(Class<T> kind) {
        return files("bpmn", ".bpmn")
                .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(kind).stream())
                .map(box -> StringUtils.capitalize(box.getId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> called() {
        return diagrams().flatMap(diagram -> CALLED_BEAN.matcher(diagram).results());
    }

    private static Stream<String> diagrams() {
        return files("bpmn", ".bpmn").map(DiagramWiringTest::text);
    }

    private static List<String> letters() {
        return stems("src/main/resources/letters", ".txt");
    }

    private static List<String> stems(String folder, String ending) {
        return files(folder, ending)
                .map(file -> StringUtils.removeEnd(file.getFileName().toString(), ending))
                .toList();
    }

    private static Stream<String> sources() {
        return files(FEATURES.toString(), ".java").map(DiagramWiringTest::text);
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
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
