package ah.patentplan.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.ProjectCourse;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.audit.Acts;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 历史 – the auditor reads in Cockpit where a case went, who did what and what was decided. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseHistoryTest {

    private static final String UNIT = "jianghuai";
    private static final String CITY = "hefei";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    ProjectCourse project;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Acts acts;

    @Autowired
    JdbcTemplate jdbc;

    private Chromium chromium;
    private HistoryPage page;
    private String number;
    private String running;

    @BeforeAll
    void aCaseFromDraftToItsEndAndOneUnderReview() {
        number = course.submitted(UNIT);
        course.returnedByCity(number, CITY, "content");
        course.corrected(number, UNIT);
        project.released(number, UNIT, CITY);
        running = course.submitted("feixi");
        chromium = new Chromium();
    }

    @BeforeEach
    void theAuditorLogsIn() {
        page = new HistoryPage(chromium.browser(), port);
    }

    @AfterEach
    void nothingWasWritten() {
        page.close();
        assertThat(page.written()).isEmpty();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void aFinishedCaseShowsWhereItWent() {
        HistoricProcessInstance review = of(number, "cityReview");
        open(review, "");

        page.sees("江淮示范大学");
        for (HistoricActivityInstance stay : stays(review)) {
            assertThat(page.styled(stay.getActivityId(), "case-passed")).isVisible();
        }
        assertThat(page.styled("recommendationToCorrection", "case-flow")).hasCount(1);
        assertThat(page.styled("recommendationDeclined", "case-passed")).hasCount(0);
        assertThat(page.badge("reviewByCity")).hasText("2");
    }

    @Test
    void theFlowsAreThoseThatTheCaseTook() {
        JsonNode path = read("auditor", of(number, "cityReview"), "/path");

        List<String> flows = new ArrayList<>();
        path.path("flows")
                .forEach(flow ->
                        flows.add(flow.path("times") + " " + flow.path("id").asText()));
        assertThat(flows)
                .containsExactlyInAnyOrder(
                        "1 cityReviewStartedToAssembleDossier",
                        "2 assembleDossierToReviewByCity",
                        "2 reviewByCityToRecommendation",
                        "1 recommendationToCorrection",
                        "1 correctionToAssembleDossier",
                        "1 recommendationToDeclarationRecommended");
    }

    @Test
    void aRunningCaseShowsWhereItStands() {
        open(of(running, "cityReview"), "");

        assertThat(page.styled("assembleDossier", "case-passed")).isVisible();
        assertThat(page.styled("reviewByCity", "case-running")).isVisible();
        assertThat(page.find("a:has-text('运行视图')")).isVisible();
    }

    @Test
    void whatWasTakenAwayIsSetApart() {
        String opened = course.opened("wanjiang");
        HistoricProcessInstance draft = of(opened, "submission");
        runtime.deleteProcessInstance(of(opened, "universityOperation").getId(), "测试");

        open(draft, "");

        assertThat(page.styled("fillInDeclaration", "case-canceled")).isVisible();
        assertThat(page.rows("已取消")).hasCount(1);
    }

    @Test
    void everyStayIsListedWithItsPerson() {
        HistoricProcessInstance review = of(number, "cityReview");
        open(review, "");

        assertThat(page.rows()).hasCount(stays(review).size());
        assertThat(page.rows(CITY)).hasCount(2);
        page.box("reviewByCity").click();
        assertThat(page.rows()).hasCount(2);
        assertThat(page.address()).contains("activityIds=reviewByCity");
        page.press("显示全部环节");
        assertThat(page.rows()).hasCount(stays(review).size());
    }

    @Test
    void oneStepsIntoACalledProcessAndUpAgain() {
        open(of(number, "universityOperation"), "");
        page.box("cityReview").click();
        page.find(".case-called a").click();
        assertThat(page.styled("reviewByCity", "case-passed")).isVisible();
        page.find(".case-trail a").first().click();
        assertThat(page.styled("expertReview", "case-passed")).isVisible();

        page.press("全部流程");
        assertThat(page.find(".case-content tbody tr")).hasCount((int) history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count());
    }

    @Test
    void aTaskTellsWhoAnsweredWhatInTheWordsOfItsForm() {
        open(of(number, "cityReview"), "tasks");

        page.find(".case-open").first().click();

        Locator more = page.find(".case-more").first();
        assertThat(more).containsText("初审结论退回补正");
        assertThat(more).containsText("二、申报内容");
        assertThat(more).containsText(CITY + "　办结");
        assertThat(more).containsText("组 cityBureau-340100　成为候选");
    }

    @Test
    void everyChangeOfAVariableIsListed() {
        HistoricProcessInstance review = of(number, "cityReview");
        open(review, "variables");

        long updates = history.createHistoricDetailQuery()
                .processInstanceId(review.getId())
                .variableUpdates()
                .count();
        Locator changes = page.find(".case-table").last();
        assertThat(changes).containsText("共 " + updates + " 条");
        assertThat(changes.locator("tr:has-text('returned')").first()).containsText(CITY);
    }

    @Test
    void aDecisionShowsItsTableWithTheRulesThatFired() {
        open(of(number, "performanceEvaluation"), "decisions");

        Locator row = page.rows("确定评估等次");
        assertThat(row).containsText("评估等次＝优");
        row.locator(".case-open").click();

        assertThat(page.find(".case-rules tbody tr")).hasCount(9);
        assertThat(page.find(".case-fired")).hasCount(1);
        assertThat(page.find(".case-fired")).containsText(">= 90");
        assertThat(page.find(".case-given")).containsText("100");
    }

    @Test
    void jobsAndOperationsAreListed() {
        HistoricProcessInstance root = of(number, "universityOperation");
        open(root, "jobs");
        page.sees("没有故障");
        page.sees("共 "
                + history.createHistoricJobLogQuery()
                        .processInstanceId(root.getId())
                        .count()
                + " 条");

        HistoricProcessInstance review = of(number, "cityReview");
        open(review, "operations");
        assertThat(page.rows()).hasCount((int) history.createUserOperationLogQuery()
                .processInstanceId(review.getId())
                .count());
        page.sees("没有批注");
    }

    @Test
    void theChainedRecordStandsBesideIt() {
        open(of(number, "universityOperation"), "record");

        page.sees("共 " + acts.of(number).size() + " 条，每条的哈希都由其内容和前一条重新算出，全部相符");
        page.sees("市局初审：推荐");
    }

    @Test
    void onlyAuditorAndAdministratorReadIt() {
        HistoricProcessInstance root = of(number, "universityOperation");
        String path = "/cockpit/case/" + root.getId();

        assertThat(read("auditor", root, "").path("page").asBoolean()).isTrue();
        assertThat(read("admin", root, "").path("page").asBoolean()).isFalse();
        for (String other : List.of("province", CITY, "finance", "expert2", UNIT)) {
            for (String part : List.of("", "/path", "/record?first=0&size=50")) {
                assertThat(Door.portal(port, other).get(path + part).status())
                        .as(other)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void aCaseOfTwoThousandStaysIsTurnedPageByPage() {
        HistoricProcessInstance submission = of(running, "submission");
        jdbc.update("""
                insert into act_hi_actinst
                    select (jsonb_populate_record(stay, jsonb_build_object('id_', act_id_ || ':' || n, 'sequence_counter_', 100000 + n))).*
                    from act_hi_actinst stay, generate_series(1, 2000) n
                where proc_inst_id_ = ? and act_id_ = 'checkApplicant'""", submission.getId());
        int all = stays(submission).size();

        open(submission, "");

        assertThat(page.find(".case-pages")).containsText("第 1–50 条，共 " + all + " 条");
        assertThat(page.badge("checkApplicant")).hasText("2001");
        page.press("末页");
        assertThat(page.rows()).hasCount(all % 50 == 0 ? 50 : all % 50);
        assertThat(page.rows().last()).containsText("核对申报主体");
    }

    private void open(HistoricProcessInstance instance, String tab) {
        page.open(instance.getId(), tab);
    }

    private JsonNode read(String account, HistoricProcessInstance instance, String part) {
        return Door.portal(port, account)
                .get("/cockpit/case/" + instance.getId() + part)
                .json();
    }

    private List<HistoricActivityInstance> stays(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
    }

    /** The first instance of the process for the number. */
    private HistoricProcessInstance of(String number, String process) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 1)
                .get(0);
    }
}
