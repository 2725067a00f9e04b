package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 受限表达式 – were such a model in the database, past the check of releases, none of its expressions would reach a class. */
@WholeSystemTest
class ClosedExpressionsTest {

    private static final String REACHED = "patent-plan.reached";
    private static final String FORNAME = "${''.getClass().forName('java.lang.System')"
            + ".getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, 'patent-plan.reached', 'yes')}";
    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="probe">
              <process id="probe" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begun"/>
                <sequenceFlow id="on" sourceRef="begun" targetRef="reach"/>
                %s
              </process>
            </definitions>""";
    private static final String EXPRESSION = "<serviceTask id=\"reach\" camunda:expression=\"%s\"/>";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    Releases releases;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    DecisionService decisions;

    @AfterEach
    void forget() {
        System.clearProperty(REACHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORNAME,
                "${execution.getClass()}",
                "${execution.processEngineServices}",
                "${execution.setVariable('region', '340200')}",
                "${dataSource.connection}",
                "${releases.putIntoForce(2022, 'any')}",
                "${environment.getProperty('spring.datasource.password')}"
            })
    void anExpressionReachesNoClassAndNoBean(String expression) {
        doesNotRun(EXPRESSION.formatted(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id=\"reach\" camunda:delegateExpression=\"%s\"/>",
                "<serviceTask id=\"reach\" camunda:type=\"external\" camunda:topic=\"%s\"/>",
                "<userTask id=\"reach\" camunda:assignee=\"%s\"/>",
                "<userTask id=\"reach\" camunda:candidateGroups=\"%s\"/>",
                "<userTask id=\"reach\" camunda:dueDate=\"%s\"/>",
                "<userTask id=\"reach\" name=\"%s\"/>",
                "<userTask id=\"reach\"><extensionElements><camunda:executionListener event=\"start\" expression=\"%s\"/></extensionElements></userTask>",
                "<userTask id=\"reach\"><extensionElements><camunda:taskListener event=\"create\" expression=\"%s\"/></extensionElements></userTask>",
                "<userTask id=\"reach\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\">%s</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<userTask id=\"reach\"><multiInstanceLoopCharacteristics camunda:collection=\"%s\" camunda:elementVariable=\"x\"/></userTask>",
                "<userTask id=\"reach\"><multiInstanceLoopCharacteristics><loopCardinality>%s</loopCardinality></multiInstanceLoopCharacteristics></userTask>",
                "<intermediateCatchEvent id=\"reach\"><timerEventDefinition><timeDuration>%s</timeDuration></timerEventDefinition></intermediateCatchEvent>",
                "<exclusiveGateway id=\"reach\"/><sequenceFlow id=\"then\" sourceRef=\"reach\" targetRef=\"end\"><conditionExpression xsi:type=\"tFormalExpression\">%s</conditionExpression></sequenceFlow><endEvent id=\"end\"/>",
                "<callActivity id=\"reach\" calledElement=\"%s\"/>",
                "<businessRuleTask id=\"reach\" camunda:decisionRef=\"%s\"/>"
            })
    void noPlaceOfADiagramReachesAClass(String place) {
        doesNotRun(place.formatted(FORNAME));
    }

    @Test
    void aFieldOfAFormReachesNoClass() {
        String field = "<userTask id=\"reach\" camunda:assignee=\"province\"><extensionElements><camunda:formData>"
                + "<camunda:formField id=\"x\" type=\"string\" defaultValue=\"" + FORNAME
                + "\"/></camunda:formData></extensionElements></userTask>";
        deployedPastTheCheck(Map.of("probe.bpmn", PROCESS.formatted(field)));
        runtime.startProcessInstanceByKey("probe");
        String task = tasks.createTaskQuery()
                .processDefinitionKey("probe")
                .singleResult()
                .getId();
        assertThatThrownBy(() -> forms.getTaskFormData(task)).isInstanceOf(RuntimeException.class);
        assertThat(System.getProperty(REACHED)).isNull();
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey("probe")
                        .singleResult()
                        .getId(),
                "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id=\"reach\" scriptFormat=\"javascript\"><script>java.lang.System.exit(1)</script></scriptTask>",
                "<serviceTask id=\"reach\"><extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">System.exit(1)</camunda:script></camunda:executionListener></extensionElements></serviceTask>"
            })
    void aScriptInADiagramDoesNotRun(String script) {
        doesNotRun(script);
    }

    @Test
    void aTableInAnotherLanguageThanFeelIsNotEvaluatedByTheEngine() throws IOException {
        deployedPastTheCheck(Map.of("grantConsequence.dmn", inJuel("grantConsequence")));
        assertThatThrownBy(() -> decisions
                        .evaluateDecisionTableByKey("grantConsequence")
                        .variables(Map.of("targetScore", 95))
                        .evaluate())
                .isInstanceOf(RuntimeException.class);
        assertThat(System.getProperty(REACHED)).isNull();
    }

    @Test
    void aTableInAnotherLanguageThanFeelIsNotEvaluatedForADraft() throws IOException {
        String table = "checkEligibility-universityOperation.dmn";
        Map<String, String> files = new HashMap<>();
        Releases.ownFiles().forEach((name, content) -> files.put(name, new String(content, StandardCharsets.UTF_8)));
        files.put(table, inJuel("checkEligibility-universityOperation"));
        String release = deployedPastTheCheck(files);
        course.as("admin", () -> {
            releases.putIntoForce(course.year(), release);
            return null;
        });
        var opened = course.opened("jianghuai");
        var form = Door.portal(port, "jianghuai").get("/api/declarations/" + opened + "/form");
        assertThat(form.status()).isGreaterThanOrEqualTo(400);
        assertThat(System.getProperty(REACHED)).isNull();
    }

    private void doesNotRun(String element) {
        assertThatThrownBy(() -> {
                    deployedPastTheCheck(Map.of("probe.bpmn", PROCESS.formatted(element)));
                    runtime.startProcessInstanceByKey("probe");
                })
                .isInstanceOf(RuntimeException.class);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("probe")
                        .count())
                .isZero();
        assertThat(System.getProperty(REACHED)).isNull();
    }

    /** As if somebody had written it into the database; answers the release. */
    private String deployedPastTheCheck(Map<String, String> files) {
        RepositoryServiceImpl unguarded = new RepositoryServiceImpl();
        unguarded.setCommandExecutor(((ServiceImpl) repository).getCommandExecutor());
        unguarded.setDeploymentCharset(StandardCharsets.UTF_8);
        var deployment = unguarded.createDeployment().name("past the check");
        files.forEach(deployment::addString);
        return deployment.deploy().getId();
    }

    /** The table as it is, its first input written in JUEL. */
    private static String inJuel(String table) throws IOException {
        return Files.readString(Path.of("bpmn", table + ".dmn"))
                .replaceFirst(
                        "(<inputExpression [^>]*)>\\s*<text>[^<]*</text>",
                        "$1 expressionLanguage=\"juel\"><text>" + Matcher.quoteReplacement(FORNAME) + "</text>");
    }
}
