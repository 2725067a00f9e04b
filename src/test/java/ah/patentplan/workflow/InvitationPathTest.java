package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.programme.Category;
import ah.patentplan.review.PanelState;
import ah.patentplan.review.Panels;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 邀请与递补 – two declarations, seven experts without reserves: first too few accept, then the panel is formed anew. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvitationPathTest {

    private static final Map<String, Object> YES = Map.of("invitationAnswer", "accepted");
    private static final Map<String, Object> NO = Map.of("invitationAnswer", "declined", "declineReason", "出差在外");

    /** Adviser to the unit of the first declaration. */
    private static final String INSIDER = "expert1";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    Panels panels;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcTemplate jdbc;

    private String jianghuai;
    private String wanjiang;
    private String panel;

    @BeforeAll
    void aDrawnPanel() {
        // whose own unit declares may score nothing of the category
        jdbc.update(
                "update expert set unit_name = '某示范研究院', credit_code = '12340000EXP000008J' where account = ?",
                INSIDER);
        jdbc.update(
                "insert into expert_relation (expert, kind, unit_name, credit_code, note) values (?, 'ADVISER', '江淮示范大学', '', '')",
                INSIDER);
        jianghuai = accepted("jianghuai", "hefei");
        wanjiang = accepted("wanjiang", "wuhu");
        Map<String, String> ticked = Map.of(
                "year",
                String.valueOf(course.year()),
                "category",
                Category.UNIVERSITY_OPERATION.name(),
                "title",
                "皖江院校",
                "numbers",
                jianghuai + "," + wanjiang);
        for (String other : List.of("hefei", "expert2", "supervisor")) {
            assertThat(Door.portal(port, other).submit("/staff/panels", ticked).status())
                    .isBetween(400, 499);
        }
        Door.portal(port, "province").submit("/staff/panels", ticked);
        panel = course.year() + "-UO-P01";
        course.drawn(panel);
        confirmed();
    }

    @Test
    @Order(1)
    void eachMemberHasOneInvitationWithItsDueDate() {
        assertThat(course.invited(panel))
                .hasSize(7)
                .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo(timer().getDuedate()));
        assertThat(course.task(jianghuai, "scoreDeclaration")).isNull();
    }

    @Test
    @Order(2)
    void theInvitationShowsTheDeclarationsButNoOtherExpert() {
        Task own = invitation("expert2");
        for (Door door : Door.values()) {
            for (String path : List.of("/variables", "/localVariables", "/form-variables")) {
                assertThat(door.caller(port, "expert2")
                                .get("/task/" + own.getId() + path + "?deserializeValues=false")
                                .body())
                        .as(path)
                        .contains(jianghuai, wanjiang, "江淮示范大学", "皖江院校")
                        .doesNotContain("王二", "expert", "nrOf", "loopCounter", "candidates", "SHA-256");
            }
            assertThat(door.caller(port, "expert2").get("/variable-instance").body())
                    .doesNotContain("expert3", "nrOf");
        }
    }

    @Test
    @Order(2)
    void theInvitationOfSomebodyElseIsNotThere() {
        Task other = invitation("expert3");
        for (Door door : Door.values()) {
            Caller expert = door.caller(port, "expert2");
            for (String path : List.of("", "/variables", "/localVariables", "/form-variables", "/deployed-form")) {
                assertThat(expert.get("/task/" + other.getId() + path).status())
                        .as(path)
                        .isIn(403, 404);
            }
            assertThat(expert.get("/task").json()).hasSize(1);
            assertThat(expert.post("/task/" + other.getId() + "/submit-form", Map.of())
                            .status())
                    .isBetween(400, 499);
        }
    }

    @Test
    @Order(2)
    void whoIsRecusedLearnsNothingOfThatDeclaration() {
        Task own = invitation(INSIDER);
        for (Door door : Door.values()) {
            String shown = door.caller(port, INSIDER)
                    .get("/task/" + own.getId() + "/variables?deserializeValues=false")
                    .body();
            assertThat(shown).contains(wanjiang).doesNotContain(jianghuai, "江淮示范大学");
        }
        Caller page = Door.portal(port, INSIDER);
        assertThat(page.get("/declarations/" + wanjiang).status()).isBetween(400, 499);
        assertThat(page.get("/staff/panels").status()).isBetween(400, 499);
        assertThat(page.get("/staff/panels/" + panel).status()).isBetween(400, 499);
    }

    @Test
    @Order(3)
    void whatWasNotShownCannotBeTicked() {
        Object both = SpinValues.jsonValue("[\"" + jianghuai + "\"]").create();
        Map<String, Object> answers =
                Map.of("invitationAnswer", "accepted", "recusedFrom", both, "recusalGround", "同一单位");
        assertThatThrownBy(() -> course.complete(INSIDER, invitation(INSIDER), answers))
                .hasMessageContaining("只能从所列项目中勾选");
    }

    @Test
    @Order(4)
    void whoIsSilentWhenTheTimerEndsIsOutAndThePanelGoesBackToTheProvince() {
        for (String expert : List.of("expert2", "expert3", "expert4")) {
            course.complete(expert, invitation(expert), YES);
        }
        course.complete("expert5", invitation("expert5"), NO);
        assertThat(course.invited(panel)).hasSize(3);

        management.executeJob(timer().getId());

        assertThat(course.invited(panel)).isEmpty();
        assertThat(panels.of(panel).state()).isEqualTo(PanelState.PREPARED);
        Task again = course.task(panel, "prepareExpertPanel");
        JsonNode shown = Door.REST
                .caller(port, "province")
                .get("/task/" + again.getId() + "/form-variables?deserializeValues=false")
                .json();
        assertThat(shown.at("/shortage/value").asText()).contains("专家不足", "少于 5 名");
        assertThat(shown.at("/candidates/value").toString()).contains("不列入：已谢绝本专家组的邀请");
        assertThat(Door.portal(port, "province").get("/staff/panels").body()).contains("接受邀请的专家和候补专家不足");
    }

    @Test
    @Order(5)
    void whoAcceptsAndStaysOutOfOneScoresTheOther() {
        course.drawn(panel);
        confirmed();
        assertThat(course.invited(panel)).hasSize(6).noneMatch(task -> "expert5".equals(task.getAssignee()));
        Object one = SpinValues.jsonValue("[\"" + wanjiang + "\"]").create();
        Map<String, Object> partly =
                Map.of("invitationAnswer", "accepted", "recusedFrom", one, "recusalGround", "与该院合作研究");
        for (Task invitation : course.invited(panel)) {
            course.complete(
                    invitation.getAssignee(),
                    invitation,
                    invitation.getAssignee().equals("expert7") ? partly : YES);
        }

        assertThat(panels.of(panel).state()).isEqualTo(PanelState.APPOINTED);
        assertThat(scorers(jianghuai)).containsExactly("expert2", "expert3", "expert4", "expert6", "expert7");
        assertThat(scorers(wanjiang)).containsExactly("expert1", "expert2", "expert3", "expert4", "expert6");
        assertThat(Door.portal(port, "expert7").get("/declarations/" + wanjiang).status())
                .isBetween(400, 499);
        assertThat(Door.portal(port, "province").get("/staff/panels/" + panel).body())
                .contains("与该院合作研究", "已接受", "李四");
    }

    private void confirmed() {
        course.complete("supervisor", panel, "witnessDraw", Map.of("drawWitness", "confirmed"));
    }

    private String accepted(String unit, String city) {
        String number = course.submitted(unit);
        course.recommended(number, city);
        course.accepted(number);
        return number;
    }

    private Task invitation(String expert) {
        return course.invited(panel).stream()
                .filter(task -> expert.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
    }

    private Job timer() {
        return management
                .createJobQuery()
                .processInstanceId(course.invited(panel).get(0).getProcessInstanceId())
                .timers()
                .singleResult();
    }

    private List<String> scorers(String number) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("scoreDeclaration")
                .list()
                .stream()
                .map(Task::getAssignee)
                .sorted()
                .toList();
    }
}
