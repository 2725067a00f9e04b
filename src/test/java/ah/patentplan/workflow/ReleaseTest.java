package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 发布版本 – one file sent by Modeler becomes a full release, which new cases use once it is in force. */
@WholeSystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseTest {

    private static final String OPINION = "市局推荐意见";
    private static final String CHANGED = "市局推荐意见（修订）";
    private static final String DIAGRAM = "universityOperation.bpmn";
    private static final String TABLE = "checkEligibility-universityOperation.dmn";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    Releases releases;

    @Autowired
    RepositoryService repository;

    private Caller administrator;

    @BeforeEach
    void modeler() {
        administrator = Door.REST.caller(port, "admin");
    }

    @Order(1)
    @Test
    void aFormSentAloneIsShownByTheNextCaseAndNotByTheRunningOne() throws IOException {
        String running = course.submitted("jianghuai");
        String form = Files.readString(Path.of("forms/reviewByCity.form")).replace(OPINION, CHANGED);
        String release = deployed("reviewByCity.form", form);
        assertThat(resources(release)).hasSameSizeAs(ownFiles()).containsAll(ownFiles());
        String notYet = course.submitted("wanjiang");
        putIntoForce(release);
        String next = course.submitted("feixi");
        assertThat(formOf(running, "hefei")).contains(OPINION).doesNotContain(CHANGED);
        assertThat(formOf(notYet, "wuhu")).contains(OPINION).doesNotContain(CHANGED);
        assertThat(formOf(next, "hefei")).contains(CHANGED);
    }

    @Order(2)
    @Test
    void aTableSentAloneJudgesTheNextCase() throws IOException {
        // a unit may declare again only when its declaration has ended
        decline("feixi", "hefei");
        decline("wanjiang", "wuhu");
        String before = course.opened("feixi");
        String table = Files.readString(Path.of("bpmn", TABLE)).replace("&gt;= 50<", "&gt;= 51<");
        putIntoForce(deployed(TABLE, table));
        String after = course.opened("wanjiang");
        assertThat(thresholds("feixi", before)).contains("≥50件").doesNotContain("≥51件");
        assertThat(thresholds("wanjiang", after)).contains("≥51件").doesNotContain("≥50件");
    }

    @Order(3)
    @Test
    void aDiagramSentAloneKeepsTheFormsAndTablesOfTheNewestRelease() throws IOException {
        List<String> before = resources(newest());
        String release =
                deployed(DIAGRAM, Files.readString(Path.of("bpmn", DIAGRAM)).replace("形式审查", "形式审查（修订）"));
        assertThat(resources(release)).containsExactlyElementsOf(before);
        assertThat(content(release, "reviewByCity.form")).contains(CHANGED);
        assertThat(content(release, TABLE)).contains("&gt;= 51<");
        assertThat(content(release, DIAGRAM)).contains("形式审查（修订）");
    }

    @Order(4)
    @Test
    void onlyAnAdministratorPutsAReleaseIntoForce() {
        Caller province = Door.portal(port, "province");
        assertThat(province.get("/admin/releases").status()).isEqualTo(403);
    }

    private String deployed(String name, String content) {
        var answer = administrator.deploy(Map.of(name, content));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asText();
    }

    private void putIntoForce(String release) {
        course.as("admin", () -> {
            releases.putIntoForce(course.year(), release);
            return null;
        });
    }

    private void decline(String unit, String city) {
        String number = "%d-UO-%04d".formatted(course.year(), unit.equals("wanjiang") ? 2 : 3);
        course.complete(city, number, "reviewByCity", Map.of("recommendation", "declined", "cityOpinion", "名额有限"));
    }

    private String formOf(String number, String city) {
        String task = course.task(number, "reviewByCity").getId();
        return Door.REST
                .caller(port, city)
                .get("/task/" + task + "/deployed-form")
                .body();
    }

    private List<String> thresholds(String unit, String number) {
        JsonNode form = Door.portal(port, unit)
                .get("/api/declarations/" + number + "/form")
                .json();
        return form.path("verdicts").findValuesAsText("threshold");
    }

    private String newest() {
        return repository
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    private List<String> resources(String release) {
        return repository.getDeploymentResourceNames(release).stream().sorted().toList();
    }

    private String content(String release, String name) throws IOException {
        return new String(repository.getResourceAsStream(release, name).readAllBytes());
    }

    private static List<String> ownFiles() throws IOException {
        try (var models = Files.list(Path.of("bpmn"));
                var forms = Files.list(Path.of("forms"))) {
            return java.util.stream.Stream.concat(models, forms)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*\\.(bpmn|dmn|form)"))
                    .toList();
        }
    }
}
