package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.ProjectCourse;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.review.PanelState;
import ah.patentplan.review.Panels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 补充专家 – five score two declarations, one is the reserve; three recuse themselves from the first, two are left. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupplementPathTest {

    private static final List<String> ITEMS =
            List.of("foundation", "transfer", "planQuality", "targetLevel", "safeguards");

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    ProjectCourse project;

    @Autowired
    Panels panels;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    private String jianghuai;
    private String wanjiang;
    private String panel;
    private String reserve;

    @BeforeAll
    void threeOfFiveRecuseThemselves() {
        jdbc.update("update programme set panel_size = 5, panel_minimum = 3");
        // works at one of the units
        jdbc.update("update expert set active = false where account = 'expert1'");
        jianghuai = accepted("jianghuai", "hefei");
        wanjiang = accepted("wanjiang", "wuhu");
        course.panelAppointed();
        panel = course.year() + "-UO-P01";
        reserve = panels.of(panel).drawRecord().order().get(5);
        List<Task> sheets = project.scoring(jianghuai);
        sheets.subList(0, 3)
                .forEach(task -> course.complete(
                        task.getAssignee(), task, Map.of("conflicted", true, "conflictGround", "曾任该校兼职导师")));
        sheets.subList(3, 5).forEach(task -> course.complete(task.getAssignee(), task, sheet(14)));
    }

    @Test
    @Order(1)
    void theProvinceSeesWhatIsLackingAndMaySupplement() {
        assertThat(shown("standing")).contains("评分不足");
        assertThatThrownBy(this::resumed).hasMessageContaining("请先补充专家");
        assertThat(page("province")).contains("缺 1 名", "补充专家");
        assertThat(page("supervisor")).contains("缺 1 名").doesNotContain("补充专家");
        for (String other : List.of("hefei", "supervisor", "jianghuai", reserve)) {
            assertThat(supplement(other).status()).as(other).isBetween(400, 499);
        }
        assertThat(course.invited(panel)).isEmpty();
    }

    @Test
    @Order(2)
    void theReserveIsInvitedOnceAndLearnsOfThatDeclarationOnly() {
        assertThat(supplement("province").status()).isLessThan(400);
        assertThat(page("province")).contains("邀请待答复").doesNotContain("补充专家");
        assertThat(supplement("province").body()).contains("还有待答复的邀请");
        assertThatThrownBy(this::resumed).hasMessageContaining("请先补充专家");

        assertThat(course.invited(panel)).singleElement().satisfies(task -> {
            assertThat(task.getAssignee()).isEqualTo(reserve);
            assertThat(task.getDueDate()).isNotNull();
            assertThat(Plain.of(tasks.getVariablesLocalTyped(task.getId())).toString())
                    .contains(jianghuai)
                    .doesNotContain(wanjiang);
        });
        assertThat(reads(reserve, jianghuai)).isFalse();
    }

    @Test
    @Order(3)
    void onceAcceptedThePanelGoesOnAndTheOtherCaseIsNotTouched() {
        List<String> before = sheetsOf(wanjiang);
        course.complete(reserve, course.invited(panel).get(0), Map.of("invitationAnswer", "accepted"));

        assertThat(panels.of(panel).state()).isEqualTo(PanelState.APPOINTED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(panel)
                        .count())
                .as("nothing of the panel's process is left")
                .isZero();
        assertThat(sheetsOf(wanjiang)).hasSize(5).isEqualTo(before).isNotEmpty();
        assertThat(reads(reserve, jianghuai)).isTrue();
        assertThat(reads(reserve, wanjiang)).isFalse();
        assertThat(page("province")).doesNotContain("缺 1 名");
        assertThat(supplement("province").body()).contains("无须补充");
    }

    @Test
    @Order(4)
    void theProvinceGoesOnAndTheNewSheetMakesTheResult() {
        resumed();
        assertThat(project.scoring(jianghuai)).singleElement().satisfies(task -> {
            assertThat(task.getAssignee()).isEqualTo(reserve);
            course.complete(reserve, task, sheet(11));
        });
        assertThat(shown("standing")).contains("评审得分：65.00");
        course.complete("province", jianghuai, "confirmReviewResult", Map.of("reviewResult", "confirmed"));
        assertThat(jdbc.queryForObject("select state from declaration where number = ?", String.class, jianghuai))
                .isEqualTo("REVIEWED");
        assertThat(sheetsOf(wanjiang)).hasSize(5);
    }

    private String accepted(String unit, String city) {
        String number = course.submitted(unit);
        course.recommended(number, city);
        course.accepted(number);
        return number;
    }

    private Caller.Answer supplement(String account) {
        return Door.portal(port, account)
                .submit("/staff/panels/" + panel + "/supplement", Map.of("declaration", jianghuai));
    }

    private void resumed() {
        course.complete("province", jianghuai, "confirmReviewResult", Map.of("reviewResult", "resumed"));
    }

    private String page(String account) {
        return Door.portal(port, account).get("/staff/panels/" + panel).body();
    }

    private boolean reads(String account, String number) {
        return Door.portal(port, account).get("/declarations/" + number).status() < 400;
    }

    private String shown(String name) {
        Task task = course.task(jianghuai, "confirmReviewResult");
        return Plain.of(tasks.getVariablesLocalTyped(task.getId())).get(name).toString();
    }

    private List<String> sheetsOf(String number) {
        return project.scoring(number).stream().map(Task::getId).sorted().toList();
    }

    private static Map<String, Object> sheet(int points) {
        Map<String, Object> sheet = new HashMap<>();
        ITEMS.forEach(item -> {
            sheet.put(item, points);
            sheet.put(item + "Reason", "理由充分。");
        });
        return sheet;
    }
}
