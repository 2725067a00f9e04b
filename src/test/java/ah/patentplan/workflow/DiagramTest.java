package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 流程图 – reads every diagram and finds by name what its boxes open. */
class DiagramTest {

    private static final String TEN_YEARS = "P3650D";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final String KNOWN_EXPRESSION = String.join(
            "|",
            "\\$\\{[a-zA-Z]+}",
            "\\$\\{[a-zA-Z]+ == '[a-zA-Z]+'}",
            "\\$\\{[a-zA-Z]+\\.of\\((year|execution)\\)}",
            "\\$\\{'(first|followUp|none|requested)'}",
            "#\\{execution\\.processBusinessKey}");

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
    void aGatewayComparesItsOwnVariableAndHasADefault(Path file) {
        assertThat(all(file, ExclusiveGateway.class)).allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing()).hasSizeGreaterThan(1).allSatisfy(flow -> {
                assertThat(flow.getName()).as(flow.getId()).matches("[\\p{IsHan}，]+");
                assertThat(condition(flow))
                        .as(flow.getId())
                        .matches(
                                flow.equals(gateway.getDefault())
                                        ? ""
                                        : "\\$\\{" + gateway.getId() + " == '[a-zA-Z]+'}");
            });
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aServiceTaskCallsTheBeanOfItsName(Path file) {
        assertThat(all(file, ServiceTask.class))
                .allSatisfy(
                        task -> assertThat(task.getCamundaDelegateExpression()).isEqualTo(bean(task)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aUserTaskOpensAFormOfTheSameDeployment(Path file) {
        assertThat(all(file, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).isIn(task.getId(), task.getId() + "-${category}");
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(Path.of("forms", universityOperation(task.getCamundaFormRef()) + ".form"))
                    .exists();
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aBusinessRuleTaskAsksATableOfTheSameDeploymentAndTellsItsBean(Path file) {
        assertThat(all(file, BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDecisionRef()).isIn(task.getId(), task.getId() + "-${category}");
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
            assertThat(Path.of("bpmn", universityOperation(task.getCamundaDecisionRef()) + ".dmn"))
                    .exists();
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaExecutionListener.class)
                            .list())
                    .allSatisfy(listener ->
                            assertThat(listener.getCamundaDelegateExpression()).isEqualTo(bean(task)))
                    .extracting(CamundaExecutionListener::getCamundaEvent)
                    .containsExactly("start", "end");
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aCallOpensADiagramOfTheSameDeployment(Path file) {
        assertThat(all(file, CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(Path.of("bpmn", call.getCalledElement() + ".bpmn")).exists();
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void noLogicHidesInAnExpression(Path file) throws IOException {
        // Modeler writes an apostrophe in an attribute as its code
        assertThat(EXPRESSION
                        .matcher(Files.readString(file).replace("&#39;", "'"))
                        .results())
                .allSatisfy(found -> assertThat(found.group()).matches(KNOWN_EXPRESSION));
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

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent();
    }

    private static String bean(Task task) {
        return "${" + task.getId() + "}";
    }

    private static String universityOperation(String reference) {
        return reference.replace("${category}", "universityOperation");
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
