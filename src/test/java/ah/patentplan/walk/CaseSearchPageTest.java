package ah.patentplan.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.WholeSystemTest;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 项目查询 – the auditor finds cases in Cockpit and comes from everywhere to the history of what has ended. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseSearchPageTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    private Chromium chromium;
    private Person auditor;
    private String atCity;
    private String ended;

    @BeforeAll
    void oneCaseAtItsCityAndOneThatWasStopped() {
        atCity = course.submitted("jianghuai");
        ended = course.opened("wanjiang");
        runtime.deleteProcessInstance(caseOf(ended), "已终止");
        chromium = new Chromium();
        auditor = new Person(chromium.browser(), "http://127.0.0.1:" + port, "auditor");
    }

    @AfterAll
    void closeBrowser() {
        auditor.close();
        chromium.close();
    }

    @Test
    void fromTheNavigationToACaseAndBackToTheSameSearch() {
        Page page = auditor.page();
        auditor.open(COCKPIT + "/dashboard");
        page.getByText("项目查询").first().click();
        page.locator("[name=unit]").fill("江淮");
        page.locator("[name=stage]").selectOption("reviewByCity");
        page.locator(".case-search button").click();
        assertThat(page.locator(".case-total")).containsText("共 1 项");
        assertThat(page.locator(".case-page tbody tr")).containsText("市局初审");
        String address = page.url();
        page.locator(".case-page tbody a").click();
        auditor.sees(atCity);
        assertThat(page).hasURL(Pattern.compile("/process-instance/.*/history"));

        auditor.open("about:blank");
        auditor.open(address);
        assertThat(page.locator("[name=unit]")).hasValue("江淮");
        assertThat(page.locator(".case-total")).containsText("共 1 项");
    }

    @Test
    void whatIsFoundIsSavedAsAWorkbook() {
        Page page = auditor.page();
        auditor.open(COCKPIT + "/cases?number=" + atCity);
        Download saved = page.waitForDownload(() -> page.getByText("导出全部结果").click());
        Assertions.assertTrue(saved.suggestedFilename().matches("项目查询 \\d{4}-\\d\\d-\\d\\d\\.xlsx"));
    }

    @Test
    void theFirstPageCountsAndLeadsToTheSearch() {
        Page page = auditor.page();
        auditor.open(COCKPIT + "/dashboard");
        page.locator(".case-tallies tr:has-text('高校院所') a").first().click();
        assertThat(page.locator(".case-page tbody tr")).hasCount(2);
    }

    @Test
    void theEndedInstanceLeadsToItsHistoryFromWhereverCockpitNamesIt() {
        leadsToHistory("/process-instance/" + caseOf(ended));
        leadsToHistory("/process-instance/" + caseOf(ended) + "/runtime");
        leadsToHistory("/process-instance/" + caseOf(ended) + "/runtime?tab=incidents-tab");
    }

    @Test
    void aDecisionLeadsToTheHistoryOfItsCase() {
        String decision = history.createHistoricDecisionInstanceQuery()
                .processDefinitionKey("submission")
                .decisionDefinitionKey("checkEligibility-universityOperation")
                .list()
                .get(0)
                .getId();
        Page page = auditor.page();
        auditor.open(COCKPIT + "/decision-instance/" + decision);
        page.locator("a[href*='/process-instance/']").first().click();
        assertThat(page).hasURL(Pattern.compile("/process-instance/.*/history"));
        assertThat(page.locator(".case-page h2")).containsText(atCity);
    }

    private void leadsToHistory(String address) {
        Page page = auditor.page();
        auditor.open("about:blank");
        auditor.open(COCKPIT + address);
        assertThat(page).hasURL(Pattern.compile("/process-instance/" + caseOf(ended) + "/history"));
        assertThat(page.locator(".case-page h2")).containsText(ended);
    }

    private String caseOf(String number) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .singleResult()
                .getId();
    }
}
