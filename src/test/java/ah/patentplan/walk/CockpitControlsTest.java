package ah.patentplan.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.WholeSystemTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 只读的 Cockpit – what the server would refuse is not offered, and what may be read is shown without a refusal. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitControlsTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";

    /** Pause, add, cancel; pencils and waste bins; the people of a task. */
    private static final String CONTROLS =
            ".glyphicon-pause:visible, .btn-toolbar .glyphicon-plus:visible, .btn-toolbar"
                    + " .glyphicon-remove:visible, .glyphicon-trash:visible, .glyphicon-pencil:visible,"
                    + " .change-group-identity-links:visible, .change-user-identity-links:visible";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    private Chromium chromium;
    private Task task;

    @BeforeAll
    void aDeclarationAtItsCity() {
        task = course.task(course.submitted("jianghuai"), "reviewByCity");
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin"})
    void nothingIsOfferedThatTheServerRefuses(String account) {
        try (Person person = new Person(chromium.browser(), "http://127.0.0.1:" + port, account)) {
            person.open(COCKPIT + "process-instance/" + task.getProcessInstanceId() + "/runtime?tab=user-tasks-tab");
            person.sees("市局初审");
            assertThat(person.page().locator(".user-tasks")).isVisible();
            assertThat(person.page().locator(CONTROLS)).hasCount(0);
            person.open(COCKPIT + "process-instance/" + task.getProcessInstanceId() + "/runtime?tab=variables-tab");
            person.sees("category");
            assertThat(person.page().locator(CONTROLS)).hasCount(0);
            person.open(COCKPIT + "process-definition/" + task.getProcessDefinitionId()
                    + "/runtime?tab=job-definition-table");
            person.sees("cityReview");
            assertThat(person.page().locator(CONTROLS)).hasCount(0);
            person.open(COCKPIT + "repository");
            assertThat(person.page().locator("section.deployments")).isVisible();
            assertThat(person.page().locator(CONTROLS)).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin"})
    void thePageOfTasksIsReadWithoutARefusal(String account) {
        try (Person person = new Person(chromium.browser(), "http://127.0.0.1:" + port, account)) {
            person.open(COCKPIT + "tasks");
            person.sees("按用户组统计");
            assertThat(person.page().locator(".alert")).hasCount(0);
        }
    }
}
