package ah.patentplan.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.WholeSystemTest;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 历史 – the auditor reads in Cockpit where a case went. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseHistoryTest {

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    HistoryService history;

    private Chromium chromium;
    private String number;

    @BeforeAll
    void aDeclarationUnderReviewByItsCity() {
        number = course.submitted("jianghuai");
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void aRunningCaseShowsItsPathOnTheDiagram() {
        String submission = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("submission")
                .singleResult()
                .getId();
        try (Person auditor = new Person(chromium.browser(), "http://127.0.0.1:" + port, "auditor")) {
            auditor.open("/camunda/app/cockpit/default/#/process-instance/" + submission + "/history");
            auditor.sees(number);
            assertThat(auditor.page().locator("[data-element-id=checkEligibility].case-passed"))
                    .isVisible();
        }
    }
}
