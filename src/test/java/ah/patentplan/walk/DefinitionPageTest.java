package ah.patentplan.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Door;
import ah.patentplan.MadeUpHistory;
import ah.patentplan.WholeSystemTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** 统计页面 – the auditor sees in Cockpit where a process takes its time, and what a version has changed. */
@WholeSystemTest
@Import(MadeUpHistory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefinitionPageTest {

    @LocalServerPort
    int port;

    @Autowired
    MadeUpHistory madeUp;

    @Autowired
    RepositoryService repository;

    private Chromium chromium;
    private Person auditor;
    private String first;
    private String second;

    @BeforeAll
    void aSecondVersionOfTheRecovery() throws IOException {
        first = newest();
        madeUp.of(first, 300);
        String changed = Files.readString(Path.of("bpmn/recovery.bpmn"))
                .replace("name=\"决定收回\"", "name=\"决定收回（修订）\"")
                .replace("\"recoveryWaived\"", "\"recoveryDropped\"");
        Caller administrator = Door.REST.caller(port, "admin");
        administrator.deploy(Map.of("recovery.bpmn", changed));
        second = newest();
        chromium = new Chromium();
        auditor = new Person(chromium.browser(), "http://127.0.0.1:" + port, "auditor");
    }

    @AfterAll
    void closeBrowser() {
        auditor.close();
        chromium.close();
    }

    @BeforeEach
    void leaveThePage() {
        auditor.open("about:blank");
    }

    @Test
    void theDefinitionsOwnPageLeadsToItsStatistics() {
        auditor.open("/camunda/app/cockpit/default/#/process-definition/" + first + "/runtime");
        auditor.page().locator("a[title=统计]").click();
        auditor.sees("收回前期资金 统计");
        assertThat(row("陈述申辩").locator("td").nth(1)).hasText("300");
    }

    @Test
    void theDiagramIsColouredByWhatWasChosen() {
        open(first, "");
        assertThat(box("stateDefence")).hasClass(Pattern.compile("case-heat-5"));
        assertThat(box("decideRecovery")).hasClass(Pattern.compile("case-heat-5"));
        assertThat(box("recoveryDecision")).not().hasClass(Pattern.compile("case-heat"));
        button("办理中").first().click();
        assertThat(box("stateDefence")).hasClass(Pattern.compile("case-heat-5"));
        assertThat(box("decideRecovery")).not().hasClass(Pattern.compile("case-heat"));
    }

    @Test
    void theTableIsSortedByTheColumnThatIsClicked() {
        open(first, "");
        Locator top = auditor.page().locator(".case-sheet tbody tr").first();
        button("故障").click();
        assertThat(top).containsText("决定收回");
        button("办理中").last().click();
        assertThat(top).containsText("陈述申辩");
    }

    @Test
    void aPeriodIsChosenAndStandsInTheAddress() {
        open(first, "");
        auditor.page().fill("[name=from]", "2021-01-02");
        auditor.page().fill("[name=to]", "2021-01-04");
        button("查询").click();
        assertThat(auditor.page().locator(".case-sums dd").first()).hasText("2");
        assertThat(auditor.page()).hasURL(Pattern.compile("from=2021-01-02&to=2021-01-04"));
        auditor.page().fill("[name=to]", "2020-01-04");
        button("查询").click();
        assertThat(auditor.page().locator("[name=to]:invalid")).isVisible();
    }

    @Test
    void aBoxTellsWhoCameToIt() {
        open(first, "");
        box("decideRecovery").click();
        Locator stays = auditor.page().locator(".case-stays");
        assertThat(stays).containsText("共 258 条");
        assertThat(stays.locator("tbody tr")).hasCount(50);
        stays.locator("button:has-text('下一页')").click();
        assertThat(stays).containsText("第 51–100 条");
        assertThat(stays.locator("tbody a").first())
                .hasAttribute("href", Pattern.compile("#/process-instance/made-up-\\d+/history"));
    }

    @Test
    void twoVersionsStandSideBySide() {
        open(second, "?with=" + first);
        Locator diagrams = auditor.page().locator(".case-diagram");
        assertThat(diagrams).hasCount(2);
        assertThat(diagrams.first().locator("[data-element-id=recoveryWaived].case-removed"))
                .isVisible();
        assertThat(diagrams.last().locator("[data-element-id=recoveryDropped].case-added"))
                .isVisible();
        assertThat(diagrams.last().locator("[data-element-id=decideRecovery].case-changed"))
                .isVisible();
        assertThat(diagrams.last().locator("[data-element-id=stateDefence].case-changed"))
                .hasCount(0);
        assertThat(row("决定收回（修订）").locator("td").nth(3)).hasText("258");
        assertThat(row("决定收回（修订）").locator("td").nth(2)).hasText("0");
    }

    @Test
    void aTableTellsHowOftenItsRulesFired() {
        String table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("grantConsequence")
                .latestVersion()
                .singleResult()
                .getId();
        auditor.open("/camunda/app/cockpit/default/#/decision-definition/" + table);
        auditor.page().locator("a[title=统计]").click();
        auditor.sees("期间内判断 0 次");
        assertThat(auditor.page().locator(".case-sheet tbody tr").first()).containsText("0.0%");
    }

    private void open(String definition, String questions) {
        auditor.open("/camunda/app/cockpit/default/#/process-definition/" + definition + "/statistics" + questions);
        auditor.page().locator(".case-diagram .djs-container").first().waitFor();
        auditor.page().locator(".case-sheet").waitFor();
    }

    private Locator box(String id) {
        return auditor.page().locator(".case-diagram [data-element-id=" + id + "]");
    }

    private Locator row(String name) {
        return auditor.page()
                .locator(".case-sheet tbody tr:has-text('" + name + "')")
                .first();
    }

    private Locator button(String name) {
        return auditor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("recovery")
                .latestVersion()
                .singleResult()
                .getId();
    }
}
