package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ah.patentplan.Course;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.access.Actor;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 项目指导 – three projects from their first payment to the evaluation: one reports in time, one late, one never. */
@WholeSystemTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProjectGuidanceTest {

    private static final String REPORT = "reportProgress";
    private static final String GUIDE = "guideProject";

    @Autowired
    MockMvc portal;

    @Autowired
    Course course;

    @Autowired
    TimeTravel travel;

    @Autowired
    Processes processes;

    @Autowired
    Declarations declarations;

    @Autowired
    ProgressReports reports;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate jdbc;

    private LocalDate midTerm;
    private String inTime;
    private String late;
    private String never;

    @BeforeAll
    void threeProjectsWithTheirFirstPayment() {
        midTerm = LocalDate.of(course.year() + 1, 6, 30);
        inTime = paid("jianghuai");
        late = paid("wanjiang");
        never = paid("feixi");
    }

    @Order(1)
    @Test
    void beforeMidTermNothingIsAsked() {
        moveTo(midTerm.minusDays(1));

        assertThat(course.task(inTime, REPORT)).isNull();
    }

    @Order(2)
    @Test
    void atMidTermEveryUnitIsAskedToReportWithinTheProgrammesDays() {
        moveTo(midTerm);

        for (String number : List.of(inTime, late, never)) {
            assertThat(course.task(number, REPORT).getDueDate().toInstant())
                    .isEqualTo(midTerm.plusDays(15)
                            .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                            .toInstant());
            assertThat(letters(number)).containsExactly("unit progressDue");
        }
    }

    @Order(3)
    @Test
    void aWrongReportIsRefusedByItsField() throws Exception {
        refused("jianghuai", inTime, report(inTime, Map.of("progressText", " ")), "“项目进展”必填");
        refused("jianghuai", inTime, report(inTime, Map.of("spending", List.of())), "“经费使用”应为2行，不能增减");
        refused(
                "jianghuai",
                inTime,
                report(inTime, Map.of("spending", List.of(Map.of("spent", -1)))),
                "“已支出（万元）”不得小于0");
        refused("jianghuai", inTime, report(inTime, Map.of("progress", "accepted")), "“progress”不是本表单的填写项");
        refused("wanjiang", inTime, report(inTime, Map.of()), "任务不存在、已办结或不由您办理");

        assertThat(reports.latest(inTime).state()).isEqualTo(ProgressState.DUE);
    }

    @Order(4)
    @Test
    void aReportGoesToTheCityThatReturnsItAndThenAcceptsIt() throws Exception {
        reports("jianghuai", inTime);
        course.complete("hefei", inTime, GUIDE, Map.of("progress", "returned", "guidanceComment", "请补充台账"));

        assertThat(reports.latest(inTime).round()).isEqualTo(2);
        assertThat(letters(inTime)).contains("unit progressReturned");
        reports("jianghuai", inTime);
        course.complete(
                "hefei",
                inTime,
                GUIDE,
                Map.of("progress", "accepted", "guidanceComment", "进度正常", "visitedOn", midTerm.toString()));

        assertThat(reports.findByNumberOrderByRound(inTime))
                .extracting(ProgressReport::state)
                .containsExactly(ProgressState.RETURNED, ProgressState.ACCEPTED);
        assertThat(running(inTime)).isOne();
        page("jianghuai", "/declarations/" + inTime + "/guidance", "请补充台账", "进度正常", "已完成一半");
    }

    @Order(5)
    @Test
    void whatAFormShowsOnlyDoesNotComeFromThePage() {
        assertThat(reports.latest(inTime).spending())
                .extracting(BudgetLine::item)
                .containsExactly("运营平台建设", "人员培训");
    }

    @Order(6)
    @Test
    void anOverdueReportRemindsTheUnitAndEscalatesTwiceAndNoMore() throws Exception {
        moveTo(midTerm.plusDays(14));
        assertThat(letters(late)).containsExactly("unit progressDue");

        moveTo(midTerm.plusDays(15));
        assertThat(letters(late)).endsWith("unit progressReminder", "city progressOverdue", "province progressOverdue");
        assertThat(acts(late, "催报中期进展")).isOne();

        moveTo(midTerm.plusDays(90));
        assertThat(reports.latest(late).reminders()).isEqualTo(2);
        assertThat(acts(late, "催报中期进展")).isEqualTo(2);
        assertThat(course.task(late, REPORT)).isNotNull();
        assertThat(acts(inTime, "催报中期进展")).isZero();
    }

    @Order(7)
    @Test
    void cityAndProvinceSeeWhatIsOverdueInTheirRegion() throws Exception {
        page("wuhu", "/staff", late);
        page("province", "/staff", late, never);
        assertThat(html("wuhu", "/staff")).doesNotContain(never);
        assertThat(html("finance", "/staff")).doesNotContain(late);
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
        send(
                        "hefei",
                        post("/declarations/" + late + "/guidance/notes")
                                .param("kind", "COMMENT")
                                .param("text", "意见"))
                .andExpect(status().isUnprocessableEntity());
        assertThat(html("wuhu", "/declarations/" + late + "/guidance")).doesNotContain("意见</td>");
    }

    @Order(9)
    @Test
    void theCityNotesAVisitAndConsentsToAChangeOfTheBudget() throws Exception {
        String path = "/declarations/" + late + "/guidance";
        send(
                        "wuhu",
                        post(path + "/notes")
                                .param("kind", "VISIT")
                                .param("text", "查看平台")
                                .param("visitedOn", "" + midTerm))
                .andExpect(status().isFound());
        send("wanjiang", post(path + "/budget").param("amounts", "80", "20.5").param("reason", "平台扩容"))
                .andExpect(status().isFound());
        Long change = jdbc.queryForObject("select id from budget_change where number = ?", Long.class, late);
        page("wuhu", path, "查看平台", "平台扩容", "待审批");
        send(
                        "wanjiang",
                        post(path + "/budget/" + change)
                                .param("consent", "true")
                                .param("comment", "同意"))
                .andExpect(status().isUnprocessableEntity());

        send("wuhu", post(path + "/budget/" + change).param("consent", "true").param("comment", "同意"))
                .andExpect(status().isFound());

        assertThat(jdbc.queryForObject("select state from budget_change", String.class))
                .isEqualTo("CONSENTED");
    }

    @Order(10)
    @Test
    void theEvaluationDateEndsOpenGuidance() {
        moveTo(LocalDate.of(course.year() + 2, 1, 2));

        for (String number : List.of(inTime, late, never)) {
            assertThat(running(number)).as(number).isZero();
        }
        assertThat(course.task(late, GUIDE)).isNull();
        assertThat(course.task(never, REPORT)).isNull();
        assertThat(reports.latest(inTime).state()).isEqualTo(ProgressState.ACCEPTED);
        assertThat(reports.latest(late).state()).isEqualTo(ProgressState.LAPSED);
        assertThat(reports.latest(never).state()).isEqualTo(ProgressState.LAPSED);
        assertThat(acts(inTime, "业务指导期结束")).isZero();
        assertThat(acts(never, "业务指导期结束")).isOne();
    }

    /** A project in hand: its case stands where the first payment has just been made. */
    private String paid(String account) {
        String number = course.submitted(account);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "test"));
        jdbc.update("update declaration set state = 'CONTRACTED' where number = ?", number);
        jdbc.update("delete from letter where number = ?", number);
        Declaration project = declarations.of(number);
        processes.start(
                "guidance",
                project.year(),
                number,
                Map.of(
                        "category", project.category().process(),
                        "region", project.region(),
                        "unit", project.unit(),
                        "year", project.year()));
        return number;
    }

    private void moveTo(LocalDate day) {
        course.as("admin", () -> {
            travel.moveTo(
                    day.atStartOfDay(ZoneId.of("Asia/Shanghai")).plusHours(1).toInstant());
            return null;
        });
    }

    /** What the page posts: every row as it was shown, filled in. */
    private Map<String, Object> report(String number, Map<String, Object> changes) {
        ProgressReport asked = reports.latest(number);
        Map<String, Object> answers = new HashMap<>();
        answers.put("progressText", "已完成一半");
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
        return send(
                account,
                post("/api/tasks/" + task)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.builder().build().writeValueAsString(answers)));
    }

    private void page(String account, String path, String... contents) throws Exception {
        assertThat(html(account, path)).contains(contents);
    }

    private String html(String account, String path) throws Exception {
        return send(account, get(path)).andReturn().getResponse().getContentAsString();
    }

    private ResultActions send(String account, MockHttpServletRequestBuilder call) throws Exception {
        List<String> groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
        Actor actor = new Actor(account, account, groups.stream().collect(Collectors.toSet()));
        return portal.perform(call.with(csrf())
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, AuthorityUtils.createAuthorityList(groups)))));
    }

    /** Kinds of the letters about a project, each after who reads it. */
    private List<String> letters(String number) {
        return jdbc.queryForList("""
                select case when recipient like 'unit-%' then 'unit' when recipient like 'cityBureau-%' then 'city'
                    else 'province' end || ' ' || kind
                from letter where number = ? order by id""", String.class, number);
    }

    private int acts(String number, String act) {
        return jdbc.queryForObject(
                "select count(*) from act where subject = ? and act = ?", Integer.class, number, act);
    }

    private long running(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }
}
