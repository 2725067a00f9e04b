package ah.patentplan.walk;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * 改动 – an administrator downloads a release, changes a threshold, a text and a diagram in Modeler, deploys each alone
 * and puts the release into force: the next case follows all three, the running one none. The steps build on each other.
 */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelerChangeTest {

    private static final String TABLE = "bpmn/checkEligibility-universityOperation.dmn";
    private static final String FORM = "forms/reviewByCity.form";
    private static final String DIAGRAM = "bpmn/universityOperation.bpmn";
    private static final String TEMPLATES = ".camunda/element-templates/userTask.json";
    private static final String OPINION = "市局推荐意见";
    private static final String CHANGED = "市局推荐意见（加盖公章）";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    private Chromium chromium;
    private ModelerCore modeler;
    private Map<String, String> files;
    private String running;
    private String release;

    @BeforeAll
    void openModelerWhileACaseRuns() throws IOException {
        chromium = new Chromium();
        modeler = new ModelerCore(chromium.browser());
        running = course.submitted("jianghuai");
        release = Door.REST
                .caller(port, "admin")
                .get("/deployment")
                .json()
                .findValuesAsText("id")
                .get(0);
        try (Person administrator = administrator()) {
            files = unzipped(administrator.download("/admin/releases/files?release=" + release));
        }
    }

    @AfterAll
    void closeModeler() {
        chromium.close();
    }

    @Test
    @Order(1)
    void aThresholdIsRaisedAndTheTableDeployedAlone() {
        String table = modeler.saved(
                "saveCell", name(TABLE), files.get(TABLE), "validInventionPatentsRule-validInventionPatents", ">= 60");
        assertThat(table).isEqualTo(files.get(TABLE).replace("&gt;= 50<", "&gt;= 60<"));
        deploy(TABLE, table);
    }

    @Test
    @Order(2)
    void aTextIsChangedAndTheFormDeployedAlone() {
        String form = modeler.saved("saveLabel", name(FORM), files.get(FORM), "cityOpinion", CHANGED);
        assertThat(form).contains(CHANGED);
        deploy(FORM, form);
    }

    @Test
    @Order(3)
    void aUserTaskIsDrawnIntoTheDiagramOfACategoryWhichIsDeployedAlone() throws IOException {
        String diagram = modeler.saved(
                "saveWithTask",
                name(DIAGRAM),
                files.get(DIAGRAM),
                "submissionToCityReview",
                JsonMapper.builder()
                        .build()
                        .readValue(files.get(TEMPLATES), List.class)
                        .get(0),
                Map.of("id", "visitApplicant", "name", "走访申报单位"));
        assertThat(diagram).contains("submissionToVisitApplicant", "visitApplicantToCityReview");
        deploy(DIAGRAM, diagram);
    }

    @Test
    @Order(4)
    void theNewestReleaseIsPutIntoForceOnItsPage() {
        try (Person administrator = administrator()) {
            administrator.open("/admin/releases");
            Locator row = administrator.page().locator("tr:has-text('" + release + "')");
            row.locator("select").selectOption(String.valueOf(course.year()));
            row.locator("button[data-confirm]").click();
            administrator.saysYes();
            PlaywrightAssertions.assertThat(row.locator(".tag")).hasText(course.year() + "年度");
        }
    }

    @Test
    @Order(5)
    void theNextCaseIsJudgedByTheRaisedThresholdAndGoesThroughTheNewTask() {
        String next = course.submitted("wanjiang");
        assertThat(thresholds("wanjiang", next)).contains("≥60件").doesNotContain("≥50件");
        Task visit = course.task(next, "visitApplicant");
        assertThat(visit.getName()).isEqualTo("走访申报单位");
        assertThat(course.task(next, "reviewByCity")).isNull();
        Caller province = Door.REST.caller(port, "province");
        assertThat(province.post("/task/" + visit.getId() + "/complete", Map.of())
                        .status())
                .isEqualTo(204);
        course.runJobs();
        assertThat(formOf(next, "wuhu")).contains(CHANGED);
    }

    @Test
    @Order(6)
    void theRunningCaseKeepsThresholdTextAndPath() {
        assertThat(thresholds("jianghuai", running)).contains("≥50件").doesNotContain("≥60件");
        assertThat(formOf(running, "hefei")).contains(OPINION).doesNotContain(CHANGED);
        course.recommended(running, "hefei");
        assertThat(course.task(running, "visitApplicant")).isNull();
        assertThat(course.task(running, "registerPaperCopies")).isNotNull();
    }

    private Person administrator() {
        return new Person(chromium.browser(), "http://127.0.0.1:" + port, "admin");
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private void deploy(String file, String content) {
        var answer = Door.REST.caller(port, "admin").deploy(Map.of(name(file), content));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        release = answer.json().path("id").asText();
    }

    private String formOf(String number, String city) {
        String task = course.task(number, "reviewByCity").getId();
        return Door.REST
                .caller(port, city)
                .get("/task/" + task + "/deployed-form")
                .body();
    }

    private List<String> thresholds(String unit, String number) {
        return Door.portal(port, unit)
                .get("/api/declarations/" + number + "/form")
                .json()
                .path("verdicts")
                .findValuesAsText("threshold");
    }

    private static String name(String file) {
        return Path.of(file).getFileName().toString();
    }
}
