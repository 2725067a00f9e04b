package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Caller.Answer;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.Standing;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 案件迁移的入口 – the administrator's page is the only door by which a running case moves. */
@WholeSystemTest
@Import(Moving.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MigrationDoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    Moving moving;

    @Autowired
    Standing everything;

    @Autowired
    Acts acts;

    @Autowired
    JdbcTemplate jdbc;

    private String number;
    private String before;
    private String release;

    @BeforeAll
    void aDeclarationThatTheCityReviewsAndANewRelease() {
        before = moving.inForce();
        number = course.submitted("jianghuai");
        release = moving.changed("reviewByCity.form", "市局推荐意见", "市局推荐意见（修订）");
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(
            strings = {"jianghuai", "hefei", "province", "expert2", "director", "finance", "supervisor", "auditor"})
    void nobodyElseSeesOrMovesAnything(String account) {
        Caller person = Door.portal(port, account);
        assertThat(person.get("/admin/migrations").status()).isEqualTo(403);
        Answer answer =
                everything.isTheSameAfter(() -> person.submit("/admin/migrations/trial", fields(before, before)));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Order(2)
    @ParameterizedTest
    @EnumSource
    void notEvenTheAdministratorMovesACaseAtTheEngine(Door door) {
        Task task = course.task(number, "reviewByCity");
        String definition = task.getProcessDefinitionId();
        String instance = task.getProcessInstanceId();
        List<String> instances = List.of(instance);
        Map<String, Object> plan = Map.of(
                "sourceProcessDefinitionId", definition,
                "targetProcessDefinitionId", definition,
                "instructions", List.of());
        Map<String, Object> migration = Map.of("migrationPlan", plan, "processInstanceIds", instances);
        List<?> past = List.of(Map.of("type", "startAfterActivity", "activityId", "reviewByCity"));
        Map<String, Object> batch =
                Map.of("instructions", past, "processDefinitionId", definition, "processInstanceIds", instances);
        Map<String, Object> again = Map.of("instructions", past, "processInstanceIds", instances);
        Caller administrator = door.caller(port, "admin");
        refused(administrator, "/migration/execute", migration);
        refused(administrator, "/migration/executeAsync", migration);
        refused(administrator, "/process-instance/" + instance + "/modification", Map.of("instructions", past));
        refused(administrator, "/modification/execute", batch);
        refused(administrator, "/process-definition/" + definition + "/restart", again);
    }

    @Order(3)
    @Test
    void aTrialSaysHowTheCaseWouldStandAndChangesNothing() {
        Caller administrator = Door.portal(port, "admin");
        String trial = "/admin/migrations/trial";
        Map<String, String> scope = fields(before, release);
        assertThat(administrator.get(plan(release)).body())
                .contains("可以迁移", "市局初审：市局初审", "reviewByCity.form", "尚未为%d年度启用".formatted(course.year()));

        Answer answer = everything.isTheSameAfter(() -> administrator.submit(trial, scope));

        assertThat(answer.body())
                .contains("迁移成功", "市局初审（合肥市市场监督管理局）", "临近截止", "截止时间到")
                .doesNotContain("不能迁移");
        assertThat(moving.releases(number).values()).containsOnly(before);
        assertThat(acts.of(number)).extracting(Act::act).doesNotContain("迁移流程版本");
    }

    @Order(4)
    @Test
    void aMigrationNeedsItsReasonACaseAndAReleaseInForce() {
        Caller administrator = Door.portal(port, "admin");
        Map<String, String> form = fields(before, release);
        form.put("reason", "更正表单");
        assertThat(administrator.submit("/admin/migrations", form).body()).contains("启用后才能迁移在办案件");
        moving.putIntoForce(release);
        form.put("reason", " ");
        assertThat(administrator.submit("/admin/migrations", form).body()).contains("请填写迁移理由");
        form.put("reason", "更正表单");
        form.put("numbers", "2022-UO-9999");
        assertThat(administrator.submit("/admin/migrations", form).body()).contains("所选范围内没有在办案件");
        form.put("target", "nowhere");
        assertThat(administrator.submit("/admin/migrations/trial", form).body()).contains("没有这个发布版本");
        assertThat(moving.releases(number).values()).containsOnly(before);
    }

    @Order(5)
    @Test
    void thePageLeadsFromThePlanToTheReport() {
        moving.putIntoForce(release);
        Caller administrator = Door.portal(port, "admin");
        assertThat(administrator.get("/admin/migrations").body()).contains("案件迁移", "在办 1 件");
        assertThat(administrator.get(plan(release)).body()).contains("迁移理由", "按新表单办理");
        Map<String, String> form = fields(before, release);
        form.put("reason", "更正表单");

        administrator.submit("/admin/migrations", form);

        long id = jdbc.queryForObject("select max(id) from migration", Long.class);
        String page = "/admin/migrations/" + id;
        assertThat(administrator.get(page).body()).contains("继续迁移", "待迁移");
        administrator.submit(page, Map.of());
        assertThat(administrator.get(page).body()).contains("已迁移", number).doesNotContain("继续迁移");
        assertThat(administrator.get(page + ".xlsx").status()).isEqualTo(200);
        assertThat(administrator.get("/admin/migrations").body()).contains("更正表单", "已迁移1件");
    }

    private void refused(Caller caller, String path, Map<String, Object> body) {
        Answer answer = everything.isTheSameAfter(() -> caller.post(path, body));
        assertThat(answer.status()).as(answer.body()).isIn(400, 403);
        assertThat(answer.json().path("message").asText()).containsPattern("[一-龥]");
    }

    private Map<String, String> fields(String source, String target) {
        return new HashMap<>(Map.of(
                "year",
                String.valueOf(course.year()),
                "source",
                source,
                "target",
                target,
                "process",
                "",
                "numbers",
                number));
    }

    private String plan(String release) {
        return "/admin/migrations/plan?year=%d&source=%s&target=%s&process=&numbers=%s"
                .formatted(course.year(), before, release, number);
    }
}
