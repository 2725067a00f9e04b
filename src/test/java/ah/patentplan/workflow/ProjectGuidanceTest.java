package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ah.patentplan.Course;
import ah.patentplan.Visits;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.performance.BudgetLine;
import ah.patentplan.performance.ProgressReport;
import ah.patentplan.performance.ProgressReports;
import ah.patentplan.performance.ProgressState;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;

/** 项目指导 – three projects from their first payment to the evaluation: one reports in time, one late, one never. */
@WholeSystemTest
@AutoConfigureMockMvc
@Import({Visits.class, PaidProjects.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProjectGuidanceTest {

    private static final String REPORT = "reportProgress";
    private static final String GUIDE = "guideProject";

    @Autowired
    Visits visits;

    @Autowired
    Course course;

    @Autowired
    PaidProjects projects;

    @Autowired
    ProgressReports reports;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    private LocalDate midTerm;
    private String inTime;
    private String late;
    private String never;

    @BeforeAll
    void threeProjectsWithTheirFirstPayment() {
        midTerm = LocalDate.of(course.year() + 1, 6, 30);
        inTime = projects.of("jianghuai");
        late = projects.of("wanjiang");
        never = projects.of("feixi");
    }

    @Order(1)
    @Test
    void beforeMidTermNothingIsAsked() {
        projects.moveTo(midTerm.minusDays(1));

        assertThat(course.task(inTime, REPORT)).isNull();
    }

    @Order(2)
    @Test
    void atMidTermEveryUnitIsAskedToReportWithinTheProgrammesDays() {
        projects.moveTo(midTerm);

        for (String number : List.of(inTime, late, never)) {
            assertThat(course.task(number, REPORT).getDueDate().toInstant())
                    .isEqualTo(midTerm.plusDays(15)
                            .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                            .toInstant());
            assertThat(projects.letters(number)).containsExactly("unit progressDue");
        }
    }

    @Order(3)
    @Test
    void aWrongReportIsRefusedByItsField() throws Exception {
        refused("jianghuai", inTime, report(inTime, Map.of("progressText", " ")), "“项目进展”必填");
        refused(
                "jianghuai",
                inTime,
                report(inTime, Map.of("spending", List.of(Map.of("spent", 1)))),
                "“经费使用”应为2行，不能增减");
        refused(
                "jianghuai",
                inTime,
                report(inTime, Map.of("spending", List.of(Map.of("spent", -1)))),
                "“已支出（万元）”不得小于0");
        refused("jianghuai", inTime, report(inTime, Map.of("progress", "accepted")), "“progress”不是本表单的填写项");
        refused("jianghuai", inTime, report(inTime, Map.of("otherFunds", "stated")), "请先在“资金和条件保障”页面逐项说明");
        refused("wanjiang", inTime, report(inTime, Map.of()), "任务不存在、已办结或不由您办理");

        assertThat(reports.latest(inTime).state()).isEqualTo(ProgressState.DUE);
    }

    @Order(4)
    @Test
    void aReportGoesToTheCityThatReturnsItAndThenAcceptsIt() throws Exception {
        reports("jianghuai", inTime);
        course.complete("hefei", inTime, GUIDE, Map.of("progress", "returned", "guidanceComment", "请补充台账"));

        assertThat(tasks.getVariableLocal(course.task(inTime, REPORT).getId(), "returnComment"))
                .isEqualTo("请补充台账");
        assertThat(reports.latest(inTime).round()).isEqualTo(2);
        assertThat(projects.letters(inTime)).contains("unit progressReturned");
        reports("jianghuai", inTime);
        course.complete(
                "hefei",
                inTime,
                GUIDE,
                Map.of("progress", "accepted", "guidanceComment", "进度正常", "visitedOn", midTerm.toString()));

        assertThat(reports.findByNumberOrderByRound(inTime))
                .extracting(ProgressReport::state)
                .containsExactly(ProgressState.RETURNED, ProgressState.ACCEPTED);
        // what the form only shows does not come from the page
        assertThat(reports.latest(inTime).spending())
                .extracting(BudgetLine::item)
                .containsExactly("运营平台建设", "人员培训");
        assertThat(projects.running(inTime)).isOne();
        assertThat(visits.page("jianghuai", page(inTime))).contains("请补充台账", "进度正常", "已完成一半", "与凭证不符");
        assertThat(jdbc.queryForList("select occasion from other_funds where number = ?", String.class, inTime))
                .containsExactly("MID_TERM", "MID_TERM");
    }

    @Order(6)
    @Test
    void anOverdueReportRemindsTheUnitAndEscalatesTwiceAndNoMore() throws Exception {
        projects.moveTo(midTerm.plusDays(14));
        assertThat(projects.letters(late)).containsExactly("unit progressDue");

        projects.moveTo(midTerm.plusDays(15));
        assertThat(projects.letters(late))
                .endsWith("unit progressReminder", "city progressOverdue", "province progressOverdue");
        assertThat(projects.acts(late, "催报中期进展")).isOne();

        projects.moveTo(midTerm.plusDays(90));
        assertThat(reports.latest(late).reminders()).isEqualTo(2);
        assertThat(projects.acts(late, "催报中期进展")).isEqualTo(2);
        assertThat(course.task(late, REPORT)).isNotNull();
        assertThat(projects.acts(inTime, "催报中期进展")).isZero();
    }

    @Order(7)
    @Test
    void cityAndProvinceSeeWhatIsOverdueInTheirRegion() throws Exception {
        assertThat(visits.page("wuhu", "/staff")).contains(late);
        assertThat(visits.page("province", "/staff")).contains(late, never);
        assertThat(visits.page("wuhu", "/staff")).doesNotContain(never);
        assertThat(visits.page("finance", "/staff")).doesNotContain(late);
    }

    @Order(8)
    @Test
    void anotherCityDoesNotGuide() throws Exception {
        reports("wanjiang", late);
        String task = course.task(late, GUIDE).getId();

        assertThat(catchThrowable(() ->
                        course.complete("hefei", late, GUIDE, Map.of("progress", "accepted", "guidanceComment", "好"))))
                .isNotNull();
        assertThat(course.task(late, GUIDE).getId()).isEqualTo(task);
        visits.send(
                        "hefei",
                        post(page(late) + "/notes").param("kind", "COMMENT").param("text", "意见"))
                .andExpect(status().isUnprocessableEntity());
        assertThat(visits.page("wuhu", page(late))).doesNotContain("意见</td>");
    }

    @Order(9)
    @Test
    void theCityNotesAVisitThatTheUnitReads() throws Exception {
        visits.send(
                        "wuhu",
                        post(page(late) + "/notes")
                                .param("kind", "VISIT")
                                .param("text", "查看平台")
                                .param("visitedOn", midTerm.toString()))
                .andExpect(status().isFound());

        assertThat(visits.page("wanjiang", page(late))).contains("查看平台", midTerm.toString());
    }

    @Order(10)
    @Test
    void onlyTheCityConsentsToAChangeOfTheBudget() throws Exception {
        visits.send(
                        "wanjiang",
                        post(page(late) + "/budget")
                                .param("amounts", "80", "20.5")
                                .param("reason", "平台扩容"))
                .andExpect(status().isFound());
        assertThat(visits.page("wuhu", page(late))).contains("平台扩容", "待审批");
        Long id = jdbc.queryForObject("select id from budget_change", Long.class);
        var consent = page(late) + "/budget/" + id;

        visits.send("wanjiang", post(consent).param("consent", "true").param("comment", "同意"))
                .andExpect(status().isUnprocessableEntity());
        visits.send("wuhu", post(consent).param("consent", "true").param("comment", "同意"))
                .andExpect(status().isFound());

        assertThat(jdbc.queryForObject("select state from budget_change", String.class))
                .isEqualTo("CONSENTED");
    }

    @Order(11)
    @Test
    void theEvaluationDateEndsOpenGuidance() {
        projects.moveTo(LocalDate.of(course.year() + 2, 1, 2));

        for (String number : List.of(inTime, late, never)) {
            assertThat(projects.running(number)).as(number).isZero();
        }
        assertThat(course.task(late, GUIDE)).isNull();
        assertThat(course.task(never, REPORT)).isNull();
        assertThat(reports.latest(inTime).state()).isEqualTo(ProgressState.ACCEPTED);
        assertThat(reports.latest(late).state()).isEqualTo(ProgressState.LAPSED);
        assertThat(reports.latest(never).state()).isEqualTo(ProgressState.LAPSED);
        assertThat(projects.acts(inTime, "业务指导期结束")).isZero();
        assertThat(projects.acts(never, "业务指导期结束")).isOne();
    }

    /** What the page posts: every row as it was shown, filled in. */
    private Map<String, Object> report(String number, Map<String, Object> changes) {
        ProgressReport asked = reports.latest(number);
        Map<String, Object> answers = new HashMap<>();
        answers.put("progressText", "已完成一半");
        answers.put("otherFunds", "none");
        answers.put(
                "progressFigures",
                asked.figures().stream()
                        .map(figure -> Map.of("label", figure.label(), "promised", figure.promised(), "soFar", "过半"))
                        .toList());
        answers.put(
                "spending",
                IntStream.range(0, asked.spending().size())
                        .mapToObj(row -> Map.of("item", "页面所改", "budgeted", 1, "spent", 10.5))
                        .toList());
        answers.putAll(changes);
        return answers;
    }

    private void reports(String account, String number) throws Exception {
        say(account, number, report(number, Map.of())).andExpect(status().isOk());
        course.runJobs();
    }

    private void refused(String account, String number, Map<String, Object> answers, String message) throws Exception {
        say(account, number, answers)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message", containsString(message)));
    }

    private ResultActions say(String account, String number, Map<String, Object> answers) throws Exception {
        String task = course.task(number, REPORT).getId();
        return visits.send(
                account,
                post("/api/tasks/" + task)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.builder().build().writeValueAsString(answers)));
    }

    private static String page(String number) {
        return "/declarations/" + number + "/guidance";
    }
}
