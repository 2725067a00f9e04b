package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 受限表达式 – what an administrator deploys runs, but none of its expressions reaches a Java class. */
@WholeSystemTest
class ClosedExpressionsTest {

    private static final String REACHED = "patent-plan.reached";
    private static final String FORNAME = "${''.getClass().forName('java.lang.System')"
            + ".getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, 'patent-plan.reached', 'yes')}";
    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="probe">
              <process id="probe" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begun"/>
                <sequenceFlow id="on" sourceRef="begun" targetRef="reach"/>
                <serviceTask id="reach" camunda:expression="%s"/>
              </process>
            </definitions>""";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    Releases releases;

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
    void anExpressionOfADiagramReachesNoClassAndNoBean(String expression) {
        Caller administrator = Door.REST.caller(port, "admin");
        assertThat(administrator
                        .deploy(Map.of("probe.bpmn", PROCESS.formatted(expression)))
                        .status())
                .isEqualTo(200);
        assertThat(administrator
                        .post("/process-definition/key/probe/start", Map.of())
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(administrator
                        .get("/process-instance/count?processDefinitionKey=probe")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(System.getProperty(REACHED)).isNull();
    }

    @Test
    void aScriptInADiagramDoesNotRun() {
        Caller administrator = Door.REST.caller(port, "admin");
        String script = PROCESS.replace(
                "<serviceTask id=\"reach\" camunda:expression=\"%s\"/>",
                "<scriptTask id=\"reach\" scriptFormat=\"javascript\"><script>java.lang.System.exit(1)</script></scriptTask>");
        administrator.deploy(Map.of("probe.bpmn", script));
        assertThat(administrator
                        .post("/process-definition/key/probe/start", Map.of())
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void aTableInAnotherLanguageThanFeelIsNotEvaluatedByTheEngine() throws IOException {
        Caller administrator = Door.REST.caller(port, "admin");
        assertThat(administrator
                        .deploy(Map.of("grantConsequence.dmn", inJuel("grantConsequence")))
                        .status())
                .isEqualTo(200);
        var answer = administrator.post(
                "/decision-definition/key/grantConsequence/evaluate",
                Map.of("variables", Map.of("targetScore", Map.of("value", 95, "type", "Integer"))));
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(System.getProperty(REACHED)).isNull();
    }

    @Test
    void aTableInAnotherLanguageThanFeelIsNotEvaluatedForADraft() throws IOException {
        String table = "checkEligibility-universityOperation";
        var sent = Door.REST.caller(port, "admin").deploy(Map.of(table + ".dmn", inJuel(table)));
        String release = sent.json().path("id").asText();
        course.as("admin", () -> {
            releases.putIntoForce(course.year(), release);
            return null;
        });
        var opened = course.opened("jianghuai");
        var form = Door.portal(port, "jianghuai").get("/api/declarations/" + opened + "/form");
        assertThat(form.status()).isGreaterThanOrEqualTo(400);
        assertThat(System.getProperty(REACHED)).isNull();
    }

    /** The table as it is, its first input written in JUEL. */
    private static String inJuel(String table) throws IOException {
        return Files.readString(Path.of("bpmn", table + ".dmn"))
                .replaceFirst(
                        "(<inputExpression [^>]*)>\\s*<text>[^<]*</text>",
                        "$1 expressionLanguage=\"juel\"><text>" + java.util.regex.Matcher.quoteReplacement(FORNAME)
                                + "</text>");
    }
}
