package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 流程图 – reads every diagram and finds by name what its boxes open. */
class DiagramTest {

    private static final String TEN_YEARS = "P3650D";

    @ParameterizedTest
    @MethodSource("diagrams")
    void aDiagramHoldsOneProcessOfItsNameThatKeepsTenYearsOfHistory(Path file) {
        assertThat(all(file, Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo(TEN_YEARS);
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aTaskIsAVerbWithItsObjectAndAnEventAnObjectWithItsParticiple(Path file) {
        assertThat(all(file, FlowNode.class)).extracting(FlowNode::getId).allMatch(id -> id.matches("[a-z][a-zA-Z]+"));
        assertThat(all(file, Task.class)).extracting(Task::getId).allMatch(id -> id.matches("[a-z]+([A-Z][a-z]+)+"));
        assertThat(all(file, Event.class))
                .extracting(Event::getId)
                .allMatch(id -> id.matches(".+(ed|Withdrawn|GivenUp|Late|Due)(By[A-Z][a-z]+)?"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aFlowIsNamedAfterItsEnds(Path file) {
        assertThat(all(file, SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getId())
                        .isEqualTo(flow.getSource().getId() + "To"
                                + StringUtils.capitalize(flow.getTarget().getId())));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementIsLabelledInChineseAndDrawn(Path file) {
        assertThat(all(file, FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).matches("[\\p{IsHan}（）？]+");
            assertThat(node.getDiagramElement()).as(node.getId()).isNotNull();
        });
        assertThat(all(file, SequenceFlow.class))
                .allSatisfy(flow ->
                        assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyWayOutOfAGatewayIsLabelled(Path file) {
        assertThat(all(file, ExclusiveGateway.class))
                .flatExtracting(ExclusiveGateway::getOutgoing)
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).matches("[\\p{IsHan}，]+"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableKeepsTenYearsOfHistory(Path file) {
        assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class))
                .isNotEmpty()
                .allSatisfy(decision ->
                        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo(TEN_YEARS))
                .anySatisfy(decision -> assertThat(decision.getId() + ".dmn")
                        .isEqualTo(file.getFileName().toString()));
    }

    private static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        return model.getModelElementsByType(type);
    }

    private static Stream<Path> diagrams() throws IOException {
        return files(".bpmn");
    }

    private static Stream<Path> tables() throws IOException {
        return files(".dmn");
    }

    private static Stream<Path> files(String ending) throws IOException {
        return Files.list(Path.of("bpmn"))
                .filter(file -> file.toString().endsWith(ending))
                .sorted();
    }
}
