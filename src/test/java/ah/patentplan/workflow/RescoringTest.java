package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.ProjectCourse;
import ah.patentplan.WholeSystemTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
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

/** 退回重评与复评 – from the province's request to the new result; the steps build on each other. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RescoringTest {

    private static final List<String> ITEMS =
            List.of("foundation", "transfer", "planQuality", "targetLevel", "safeguards");

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    ProjectCourse project;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    private String number;
    private String highest;

    /** Six experts – the seventh works at the unit – give 5, 7 … 15 points for each item. */
    @BeforeAll
    void oneDeclarationScoredFarApart() {
        number = course.submitted("jianghuai");
        course.recommended(number, "hefei");
        course.accepted(number);
        course.panelAppointed();
        int points = 3;
        for (Task task : project.scoring(number)) {
            complete(task, sheet(points += 2));
            highest = task.getAssignee();
        }
    }

    @Test
    @Order(1)
    void theProvinceSeesLabelsAndThePlaceAndThatTheExpertsDisagree() {
        Map<String, Object> shown = shown("confirmReviewResult");
        assertThat(shown.get("standing").toString()).contains("评审得分：50.00", "第1名");
        assertThat(shown.get("scores").toString()).contains("专家1", "是", "否").doesNotContainPattern("expert\\d");
        assertThat(shown.get("resultOptions").toString()).contains("confirmed", "reopened", "secondLook");
    }

    @Test
    @Order(2)
    void aSheetIsReopenedByLabelWithAReasonOnly() {
        assertThatThrownBy(() -> asked("reopened", label(), "")).hasMessageContaining("退回重评或复评的理由");
        assertThatThrownBy(() -> asked("reopened", "专家99", "评分理由与得分不一致")).hasMessageContaining("退回重评的专家");
        assertThatThrownBy(() -> asked("waved", label(), "评分理由与得分不一致")).hasMessageContaining("评审结论");
        assertThat(course.task(number, "confirmReviewResult")).isNotNull();
    }

    @Test
    @Order(3)
    void theSupervisorRejectsAndTheResultStandsAsItWas() {
        asked("reopened", label(), "评分理由与得分不一致");
        assertThat(course.task(number, "confirmReviewResult")).isNull();
        assertThat(project.scoring(number)).isEmpty();
        decided("rejected");
        assertThat(shown("confirmReviewResult").get("standing").toString()).contains("评审得分：50.00");
    }

    @Test
    @Order(4)
    void onceApprovedTheExpertStartsFromTheOldSheetAndSeesTheReasonAndNothingOfTheOthers() {
        String reopened = label();
        asked("reopened", reopened, "评分理由与得分不一致");
        decided("approved");
        assertThat(project.scoring(number)).singleElement().satisfies(task -> {
            assertThat(task.getAssignee()).isEqualTo(highest);
            Map<String, Object> sheet = Plain.of(tasks.getVariablesLocalTyped(task.getId()));
            assertThat(sheet)
                    .containsEntry("reopeningReason", "评分理由与得分不一致")
                    .containsEntry("foundation", 15.0)
                    .containsEntry("foundationReason", "理由充分。");
            assertThat(sheet.toString()).doesNotContain("专家1", "专家2", "50.00");
        });
    }

    @Test
    @Order(5)
    void theNewSheetCountsAndTheOldOneStaysOnRecord() {
        Task task = project.scoring(number).get(0);
        complete(task, sheet(11));
        assertThat(shown("confirmReviewResult").get("standing").toString()).contains("评审得分：47.50");
        assertThat(jdbc.queryForList("select round from score where expert = ? order by round", Integer.class, highest))
                .containsExactly(1, 2);
        assertThat(jdbc.queryForList(
                        "select state from departure where kind = 'SCORE_REOPENED' order by number", String.class))
                .containsExactly("REJECTED", "APPROVED");
    }

    @Test
    @Order(6)
    void aSecondLookIsForExpertsWhoDisagreeOnly() {
        jdbc.update("update programme set spread_limit = 50");
        assertThatThrownBy(() -> secondLook()).hasMessageContaining("不进行复评");
        jdbc.update("update programme set spread_limit = 10");
        secondLook();
        decided("approved");
        assertThat(project.scoring(number)).hasSize(6);
    }

    @Test
    @Order(7)
    void anExpertWhoMustRecuseDuringTheReviewGivesNoScoreAndReadsNoMore() {
        List<Task> open = project.scoring(number);
        Task own = open.get(0);
        Map<String, Object> noGround = Map.of("conflicted", true);
        assertThatThrownBy(() -> complete(own, noGround)).hasMessageContaining("回避事由");
        complete(own, Map.of("conflicted", true, "conflictGround", "曾任该校兼职导师"));
        Caller expert = Door.portal(port, own.getAssignee());
        assertThat(expert.get("/declarations/" + number).status()).isBetween(400, 499);
        assertThat(expert.get("/declarations/" + number + "/dossier.pdf").status())
                .isBetween(400, 499);

        Task second = open.get(1);
        complete(second, Map.of("conflicted", true, "conflictGround", "与项目负责人系近亲属"));
        open.subList(2, 6).forEach(task -> complete(task, sheet(14)));
    }

    @Test
    @Order(8)
    void withTooFewScoresTheProvinceCanOnlyGoOnOnceThereAreExperts() {
        Map<String, Object> shown = shown("confirmReviewResult");
        assertThat(shown.get("standing").toString()).contains("评分不足");
        assertThat(shown.get("resultOptions").toString()).contains("resumed").doesNotContain("confirmed");
        assertThatThrownBy(() ->
                        course.complete("province", number, "confirmReviewResult", Map.of("reviewResult", "confirmed")))
                .hasMessageContaining("只有 4 份评分");
        assertThatThrownBy(() ->
                        course.complete("province", number, "confirmReviewResult", Map.of("reviewResult", "resumed")))
                .hasMessageContaining("请先补充专家");

        jdbc.update("delete from recusal where number = ? and ground like '专家申明%导师'", number);
        course.complete("province", number, "confirmReviewResult", Map.of("reviewResult", "resumed"));
        assertThat(project.scoring(number)).hasSize(1).allSatisfy(task -> complete(task, sheet(14)));
        course.complete("province", number, "confirmReviewResult", Map.of("reviewResult", "confirmed"));
        assertThat(jdbc.queryForObject("select state from declaration where number = ?", String.class, number))
                .isEqualTo("REVIEWED");
    }

    private void secondLook() {
        course.complete(
                "province",
                number,
                "confirmReviewResult",
                Map.of("reviewResult", "secondLook", "reopeningReason", "专家意见分歧较大，请复核材料"));
    }

    private void asked(String result, String label, String reason) {
        Object chosen = SpinValues.jsonValue("[\"" + label + "\"]").create();
        Map<String, Object> answers = new HashMap<>(Map.of("reviewResult", result, "reopenedExperts", chosen));
        answers.put("reopeningReason", reason);
        course.complete("province", number, "confirmReviewResult", answers);
    }

    private void decided(String approval) {
        String departure = jdbc.queryForObject("select number from departure where state = 'REQUESTED'", String.class);
        course.complete(
                "supervisor",
                departure,
                "approveDeparture",
                Map.of("departureApproval", approval, "departureOpinion", "已核实"));
    }

    /** The label of the expert who scored highest, from the panel's draw of labels. */
    private String label() {
        return jdbc.queryForObject("select '专家' || label from expert_label where expert = ?", String.class, highest);
    }

    private Map<String, Object> shown(String key) {
        return Plain.of(tasks.getVariablesLocalTyped(course.task(number, key).getId()));
    }

    private void complete(Task task, Map<String, Object> answers) {
        course.as(task.getAssignee(), () -> {
            tasks.complete(task.getId(), answers);
            return task;
        });
        course.runJobs();
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
