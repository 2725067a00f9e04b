package ah.patentplan.workflow;

import ah.patentplan.workflow.ReleaseComparison.ProcessComparison;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** 版本比较 – compares the diagrams, tables and forms of two releases. */
@Component
class ReleaseComparing {

    private final RepositoryService repository;
    private final Diagrams diagrams;

    ReleaseComparing(RepositoryService repository, Diagrams diagrams) {
        this.repository = repository;
        this.diagrams = diagrams;
    }

    ReleaseComparison of(String source, String target) {
        List<ProcessComparison> processes = diagrams.in(source).stream()
                .map(before -> compared(before, target))
                .filter(process ->
                        !process.removed().isEmpty() || !process.added().isEmpty())
                .toList();
        return new ReleaseComparison(processes, changedFiles(source, target));
    }

    private ProcessComparison compared(ProcessDefinition definition, String target) {
        Diagram before = diagrams.of(definition.getId());
        Optional<Diagram> after = diagrams.in(target, definition.getKey()).map(next -> diagrams.of(next.getId()));
        List<FlowNode> removed =
                after.map(before::missingIn).orElseGet(() -> before.boxes().toList());
        List<FlowNode> added = after.map(next -> next.missingIn(before)).orElse(List.of());
        return new ProcessComparison(
                definition.getName(), before.boxes().count() - removed.size(), labels(removed), labels(added));
    }

    private static List<String> labels(List<FlowNode> boxes) {
        return boxes.stream().map(Diagram::label).toList();
    }

    private List<String> changedFiles(String source, String target) {
        List<String> before = repository.getDeploymentResourceNames(source);
        List<String> after = repository.getDeploymentResourceNames(target);
        Set<String> names = new TreeSet<>(before);
        names.addAll(after);
        names.removeIf(name -> before.contains(name)
                && after.contains(name)
                && Arrays.equals(content(source, name), content(target, name)));
        return List.copyOf(names);
    }

    private byte[] content(String release, String name) {
        try (InputStream content = repository.getResourceAsStream(release, name)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
