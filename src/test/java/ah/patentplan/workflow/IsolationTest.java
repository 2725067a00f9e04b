package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 互不可见 – two units in two cities, and an expert who belongs to one of them: no door shows the other's. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolationTest {

    private static final String RECUSED = "expert4";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TaskService tasks;

    private String jianghuai;
    private String wanjiang;

    @BeforeAll
    void twoDeclarationsAtTheirCities() {
        jianghuai = course.submitted("jianghuai");
        wanjiang = course.submitted("wanjiang");
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"hefei", "wuhu"})
    void aCityFindsItsOwnTaskAtTheEngineAndNoOther(String city) {
        for (Door door : Door.values()) {
            Caller official = door.caller(port, city);
            String own = course.task(city.equals("hefei") ? jianghuai : wanjiang, "reviewByCity")
                    .getId();
            Task foreign = course.task(city.equals("hefei") ? wanjiang : jianghuai, "reviewByCity");
            assertThat(official.get("/task").json().findValuesAsText("id")).containsExactly(own);
            assertThat(official.get("/task/count").json().path("count").asInt()).isEqualTo(1);
            assertThat(official.get("/task/" + own + "/form-variables")
                            .json()
                            .at("/unitName/value")
                            .asText())
                    .isNotEmpty();
            for (String path :
                    List.of("", "/variables", "/localVariables", "/form-variables", "/deployed-form", "/form")) {
                assertThat(official.get("/task/" + foreign.getId() + path).status())
                        .as(path)
                        .isIn(403, 404);
            }
            assertThat(official.get("/process-instance/" + foreign.getProcessInstanceId())
                            .status())
                    .isIn(403, 404);
        }
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"hefei", "wuhu", "expert2", "finance"})
    void thoseWhoOnlyWorkAtTheirTasksFindNoCasesAndNoHistory(String account) {
        for (Door door : Door.values()) {
            Caller person = door.caller(port, account);
            for (String path : List.of(
                    "/process-instance",
                    "/execution",
                    "/variable-instance?taskIdIn="
                            + course.task(jianghuai, "reviewByCity").getId() + "&variableName=none",
                    "/incident",
                    "/job",
                    "/history/process-instance",
                    "/history/activity-instance",
                    "/history/task",
                    "/history/variable-instance",
                    "/history/detail",
                    "/history/decision-instance",
                    "/history/user-operation",
                    "/history/identity-link-log",
                    "/user")) {
                var answer = person.get(path);
                boolean nothing = answer.status() == 403
                        || strangers(answer.json(), account).isEmpty();
                assertThat(nothing).as(account + path + answer).isTrue();
            }
        }
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"hefei", "province", "expert2"})
    void theQueriesBehindCockpitAnswerNobodyWhoWorksInTasklist(String account) {
        Caller person = Door.portal(port, account);
        for (String query : List.of("process-instance", "process-definition/statistics", "incident")) {
            assertThat(person.get("/camunda/api/cockpit/plugin/base/default/" + query)
                            .status())
                    .as(query)
                    .isEqualTo(403);
        }
        assertThat(Door.portal(port, "auditor")
                        .get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                        .status())
                .isEqualTo(200);
    }

    @Order(3)
    @ParameterizedTest
    @CsvSource({"jianghuai,true", "hefei,true", "wanjiang,false", "wuhu,false"})
    void thePortalShowsADeclarationToItsUnitAndItsCityOnly(String account, boolean ofJianghuai) {
        String own = ofJianghuai ? jianghuai : wanjiang;
        String foreign = ofJianghuai ? wanjiang : jianghuai;
        Caller person = Door.portal(port, account);
        assertThat(person.get("/declarations/" + own).status()).isEqualTo(200);
        assertThat(person.get("/declarations/" + own + "/dossier.pdf").body()).startsWith("%PDF");
        for (String page : pages(foreign)) {
            var answer = person.get(page);
            assertThat(answer.status()).as(page).isBetween(400, 499);
            assertThat(answer.body()).as(page).contains("没有编号为 " + foreign + " 的申报，或您无权查看");
        }
    }

    @Order(4)
    @ParameterizedTest
    @ValueSource(strings = {"hefei", "wuhu"})
    void theListOfACityHoldsItsOwnOnly(String city) {
        String list = Door.portal(port, city).get("/staff/declarations").body();
        assertThat(list).contains(city.equals("hefei") ? jianghuai : wanjiang);
        assertThat(list).doesNotContain(city.equals("hefei") ? wanjiang : jianghuai);
    }

    @Order(5)
    @Test
    void anExpertWithATieToTheUnitSeesNothingOfItsDeclaration() {
        course.recommended(jianghuai, "hefei");
        course.recommended(wanjiang, "wuhu");
        course.accepted(jianghuai);
        course.accepted(wanjiang);
        tieToJianghuai(RECUSED);
        course.panelAppointed();
        Caller expert = Door.portal(port, RECUSED);
        for (String page : pages(jianghuai)) {
            assertThat(expert.get(page).status()).as(page).isBetween(400, 499);
        }
        assertThat(expert.get("/staff/declarations").body()).contains(wanjiang).doesNotContain(jianghuai);
        assertThat(expert.get("/declarations/" + wanjiang + "/dossier.pdf").body())
                .startsWith("%PDF");
        for (Door door : Door.values()) {
            Caller atEngine = door.caller(port, RECUSED);
            assertThat(atEngine.get("/task").json()).hasSize(1);
            assertThat(tasksOf(jianghuai, atEngine)).isZero();
            assertThat(tasksOf(wanjiang, atEngine)).isOne();
        }
    }

    private static int tasksOf(String number, Caller caller) {
        return caller.get("/task/count?processInstanceBusinessKey=" + number)
                .json()
                .path("count")
                .asInt();
    }

    @Order(6)
    @Test
    void anExpertSeesNoOtherExpert() {
        Task own = expertTask("expert2");
        Task other = expertTask("expert3");
        for (Door door : Door.values()) {
            Caller expert = door.caller(port, "expert2");
            for (String path : List.of("/variables", "/localVariables", "/form-variables")) {
                String shown = expert.get("/task/" + own.getId() + path).body();
                assertThat(shown).contains("unitName").doesNotContain("nrOf", "loopCounter", "expert");
                assertThat(expert.get("/task/" + other.getId() + path).status())
                        .as(path)
                        .isIn(403, 404);
            }
            assertThat(expert.get("/task/" + other.getId()).status()).isIn(403, 404);
            assertThat(expert.get("/task").body()).contains("expert2").doesNotContain("expert3");
            assertThat(expert.get("/task/count?taskAssignee=expert3&assignee=expert3")
                            .json()
                            .path("count")
                            .asInt())
                    .isZero();
            assertThat(expert.get("/variable-instance").body()).doesNotContain("expert3", "nrOf");
        }
    }

    private Task expertTask(String expert) {
        return tasks.createTaskQuery()
                .taskAssignee(expert)
                .processInstanceBusinessKey(wanjiang)
                .singleResult();
    }

    /** Every address of the portal that leads to a declaration. */
    private List<String> pages(String number) {
        List<String> pages = new ArrayList<>(List.of(
                "/declarations/" + number,
                "/declarations/" + number + "/edit",
                "/declarations/" + number + "/preview.pdf",
                "/declarations/" + number + "/dossier.pdf",
                "/api/declarations/" + number + "/form",
                "/api/declarations/" + number + "/materials"));
        jdbc.queryForList("select id from material where number = ?", Long.class, number)
                .forEach(id -> pages.add("/declarations/" + number + "/materials/" + id));
        return pages;
    }

    /** What an answer lists, leaving out what the person is or did. */
    private static List<JsonNode> strangers(JsonNode list, String account) {
        List<JsonNode> strangers = new ArrayList<>();
        list.forEach(strangers::add);
        strangers.removeIf(line -> account.equals(line.path("id").asText())
                || account.equals(line.path("userId").asText())
                || account.equals(line.path("assignee").asText()));
        return strangers;
    }

    private void tieToJianghuai(String expert) {
        jdbc.update(
                "insert into expert_relation (expert, kind, unit_name, credit_code, note) values (?, 'ADVISER', '江淮示范大学', '', '')",
                expert);
    }
}
