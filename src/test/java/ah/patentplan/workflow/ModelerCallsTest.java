package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Caller.Answer;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.Standing;
import ah.patentplan.WholeSystemTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 建模器调用 – what Camunda Modeler asks and sends with the administrator's account, and what it is told. */
@WholeSystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelerCallsTest {

    private static final Logger LOG = LoggerFactory.getLogger(ModelerCallsTest.class);
    private static final String DIAGRAM = "cityReview.bpmn";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    Standing everything;

    @Autowired
    JdbcTemplate jdbc;

    private Caller administrator;

    @BeforeEach
    void modeler() {
        administrator = Door.REST.caller(port, "admin");
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"/deployment?maxResults=0", "/version"})
    void aStrangerIsAskedForHisPasswordAndTheAdministratorIsAnswered(String question) throws Exception {
        HttpResponse<String> stranger = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/engine-rest" + question))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
        assertThat(Door.REST.caller(port, "jianghuai").get(question).status()).isEqualTo(403);
        assertThat(administrator.get(question).status()).isEqualTo(200);
    }

    @Order(2)
    @Test
    void aDiagramSentAloneIsDeployedWithTheOthers() throws IOException {
        for (String round : List.of("first", "second")) {
            long begun = System.nanoTime();
            Answer answer = administrator.deploy(Map.of(DIAGRAM, diagram().replace("市局初审", "市局初审（" + round + "）")));
            LOG.info("the {} deployment took {} ms", round, (System.nanoTime() - begun) / 1_000_000);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("deployedProcessDefinitions")).isNotEmpty();
            assertThat(answer.json().path("source").asText()).isEqualTo("Camunda Modeler");
        }
    }

    @Order(3)
    @Test
    void whatWouldBreakTheSystemIsRefusedBeforeItExistsAndToldLineByLine() throws IOException {
        String broken = diagram()
                .replace("camunda:delegateExpression=\"${assembleDossier}\"", "camunda:class=\"java.lang.Object\"")
                .replace("camunda:formRefBinding=\"deployment\"", "");
        Answer answer = everything.isTheSameAfter(() -> administrator.deploy(Map.of(DIAGRAM, broken)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText().lines())
                .first()
                .asString()
                .startsWith("未部署，有");
        assertThat(answer.json().path("message").asText())
                .contains("cityReview.bpmn，“合成申报材料”（assembleDossier）：不能用 Java 类（camunda:class）")
                .contains("cityReview.bpmn，“市局初审”（reviewByCity）：camunda:formRefBinding 须为“deployment”")
                .doesNotContain("ENGINE-");
        assertThat(jdbc.queryForList(
                        "select detail from act where subject = '/engine-rest/deployment/create' and refused",
                        String.class))
                .singleElement()
                .asString()
                .contains("assembleDossier");
    }

    @Order(4)
    @Test
    void whatTheEngineItselfCannotReadIsToldWithFileAndElement() throws IOException {
        String again = "<bpmn:startEvent id=\"begunAgain\" name=\"再次开始\" />";
        String broken = diagram().replaceFirst("<bpmn:startEvent", again + "$0");
        Answer answer = everything.isTheSameAfter(() -> administrator.deploy(Map.of(DIAGRAM, broken)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("cityReview.bpmn", "引擎无法读取");
    }

    @Order(5)
    @Test
    void modelerStartsNoCaseBesideThePortal() {
        String definition = administrator
                .get("/process-definition?key=keyCity&latestVersion=true")
                .json()
                .path(0)
                .path("id")
                .asText();
        Answer answer = everything.isTheSameAfter(() -> administrator.post(
                "/process-definition/" + definition + "/start", Map.of("businessKey", "2026-KC-9999")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).isEqualTo("流程由系统启动和管理：申报请在门户网站开始");
    }

    @Order(6)
    @Test
    void anEarlierReleaseIsSentAgainAsAWhole() {
        String first = administrator
                .get("/deployment?sortBy=deploymentTime&sortOrder=asc")
                .json()
                .path(0)
                .path("id")
                .asText();
        Answer answer = administrator.post("/deployment/" + first + "/redeploy", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String release = answer.json().path("id").asText();
        assertThat(administrator.get("/deployment/" + release + "/resources").json())
                .hasSameSizeAs(Releases.ownFiles().keySet());
        assertThat(jdbc.queryForList(
                        "select convert_from(bytes_, 'UTF8') from act_ge_bytearray where deployment_id_ = ? and name_ = ?",
                        String.class,
                        release,
                        DIAGRAM))
                .containsExactly(new String(Releases.ownFiles().get(DIAGRAM), StandardCharsets.UTF_8));
    }

    private static String diagram() throws IOException {
        return Files.readString(Path.of("bpmn", DIAGRAM));
    }
}
