package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 案件迁移 – a running case moves to another release only where the administrator says so, and stays in its box. */
@WholeSystemTest
@Import({Papers.class, Moving.class})
class MigrationTest {

    private static final String UNIT = "jianghuai";
    private static final String CITY = "hefei";
    private static final String FORM = "reviewByCity.form";
    private static final String OPINION = "市局推荐意见";
    private static final String REVISED = "市局推荐意见（修订）";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    Moving moving;

    @Autowired
    Papers papers;

    @Autowired
    Acts acts;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private String number;
    private String before;

    @BeforeEach
    void aDeclarationThatTheCityReviews() {
        before = moving.inForce();
        number = course.submitted(UNIT);
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
        moving.putIntoForce(before);
    }

    @Test
    void aMovedCaseStandsWhereItStoodAndGoesOnByTheNewDiagramAndForm() {
        String release = withAnotherBox();
        moving.putIntoForce(release);
        Task standing = course.task(number, "reviewByCity");
        Map<String, Date> timers = timers();
        assertThat(form(standing)).contains(OPINION).doesNotContain(REVISED);

        MigratedCase moved = moving.moved(number, release);

        assertThat(moved.result()).isEqualTo(MigrationResult.MOVED);
        assertThat(moved.standing()).isEqualTo("市局初审：市局初审");
        assertThat(moved.detail()).isEqualTo("“市局初审”的表单有改动，按新表单办理");
        assertThat(moving.releases(number)).hasSize(2).containsOnlyKeys("universityOperation", "cityReview");
        assertThat(moving.releases(number).values()).containsOnly(release);
        Task same = course.task(number, "reviewByCity");
        assertThat(same.getId()).isEqualTo(standing.getId());
        assertThat(same.getName()).isEqualTo("市局初审（新）");
        assertThat(form(same)).contains(REVISED);
        assertThat(timers()).isNotEmpty().isEqualTo(timers);

        course.recommended(number, CITY);
        course.withoutPaper(number);
        assertThat(course.task(number, "examineFormally")).isNull();
        course.complete("province", number, "countSeals", Map.of());
        assertThat(course.task(number, "examineFormally")).isNotNull();
    }

    @Test
    void whatTheNewFormAsksIsNoVariableOfTheCase() {
        String field = "{\"type\": \"textfield\", \"id\": \"f1\", \"key\": \"cityRemark\", \"label\": \"备注\"},";
        String release = moving.changed(FORM, "\"components\": [", "\"components\": [" + field);
        moving.putIntoForce(release);
        moving.moved(number, release);

        Map<String, Object> answers = new HashMap<>(course.recommendation(number));
        answers.put("cityRemark", "材料齐全");
        course.stampedByCity(number, CITY);
        course.complete(CITY, number, "reviewByCity", answers);

        assertThat(course.task(number, "registerPaperCopies")).isNotNull();
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("cityRemark")
                        .count())
                .isZero();
    }

    @Test
    void aCaseInABoxThatTheNewReleaseHasNotStaysAndTheBoxIsNamed() {
        course.recommended(number, CITY);
        Map<String, String> renamed = new HashMap<>();
        List.of("id", "sourceRef", "targetRef", "bpmnElement")
                .forEach(role -> renamed.put(role + "=\"registerPaperCopies\"", role + "=\"receiveCopies\""));
        String release = moving.changed(Map.of("formalExamination.bpmn", renamed));
        moving.putIntoForce(release);
        String sentence = "环节“登记纸质材料”在新版本中已不存在";

        assertThat(moving.checked(number, release).obstacles()).containsExactly(sentence);
        assertThat(moving.tried(number, release).obstacles()).containsExactly(sentence);
        MigratedCase stayed = moving.moved(number, release);

        assertThat(stayed.result()).isEqualTo(MigrationResult.REFUSED);
        assertThat(stayed.detail()).isEqualTo(sentence);
        assertThat(moving.releases(number).values()).containsOnly(before);
    }

    @Test
    void aReminderNamesThePeriodThatIsNoLongerWaitedFor() {
        String release = moving.changed("universityOperation.bpmn", "\"deadlineApproached\"", "\"deadlineNears\"");

        assertThat(moving.checked(number, release).obstacles()).isEmpty();
        assertThat(moving.checked(number, release).reminders()).containsExactly("期限或事件“临近截止”在新版本中已不存在，迁移后不再等待");
    }

    @Test
    void aReminderNamesTheNewBranchWhoseVariableIsNotSetYet() {
        course.recommended(number, CITY);
        String flow = "sourceRef=\"registerPaperCopies\" targetRef=\"examineFormally\" />";
        String branch = """
                sourceRef="registerPaperCopies" targetRef="payment" />
                <bpmn:exclusiveGateway id="payment" name="已经拨付？" default="paymentToExamineFormally">
                  <bpmn:outgoing>paymentToExamineFormally</bpmn:outgoing>
                  <bpmn:outgoing>paymentToDeclarationRefused</bpmn:outgoing>
                </bpmn:exclusiveGateway>
                <bpmn:sequenceFlow id="paymentToExamineFormally" sourceRef="payment" targetRef="examineFormally" />
                <bpmn:sequenceFlow id="paymentToDeclarationRefused" sourceRef="payment" targetRef="declarationRefused">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${payment == 'confirmed'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>""";
        String release = moving.changed("formalExamination.bpmn", flow, branch);

        assertThat(moving.checked(number, release).reminders())
                .containsExactly("新增的分支“已经拨付？”按变量payment判断，该变量须由此后的环节设置");
    }

    @Test
    void aScoreSheetIsNotExchangedOnceTheExpertsScore() {
        course.recommended(number, CITY);
        course.accepted(number);
        String release = moving.changed(
                "scoreDeclaration-universityOperation.form", "\"label\": \"申报数据\"", "\"label\": \"申报指标\"");
        assertThat(moving.checked(number, release).obstacles()).isEmpty();

        course.panelAppointed();

        assertThat(moving.checked(number, release).obstacles()).containsExactly("评分表在新版本中有改动，评分开始后不得更换");
    }

    @Test
    void aCaseMovesOnceHoweverOftenItIsAskedFor() {
        String release = moving.changed(FORM, OPINION, REVISED);
        moving.putIntoForce(release);
        long first = moving.begun(number, release);
        long second = moving.begun(number, release);
        moving.wentOn(first);

        assertThat(moving.wentOn(first).cases().get(0).result()).isEqualTo(MigrationResult.MOVED);
        MigratedCase again = moving.wentOn(second).cases().get(0);

        assertThat(again.result()).isEqualTo(MigrationResult.SKIPPED);
        assertThat(again.detail()).isEqualTo("案件已在新版本");
        assertThat(acts.of(number)).extracting(Act::act).containsOnlyOnce("迁移流程版本");
        assertThatThrownBy(() -> moving.begun(number, release))
                .isInstanceOf(Refusal.class)
                .hasMessage("原版本和新版本相同");
        assertThatThrownBy(() -> jdbc.update("delete from migration_case")).hasMessageContaining("stands");
    }

    @Test
    void aCaseThatHasEndedMeanwhileIsReported() {
        String release = moving.changed(FORM, OPINION, REVISED);
        moving.putIntoForce(release);
        long migration = moving.begun(number, release);
        course.complete(CITY, number, "reviewByCity", Map.of("recommendation", "declined", "cityOpinion", "名额有限"));

        MigratedCase ended = moving.wentOn(migration).cases().get(0);

        assertThat(ended.result()).isEqualTo(MigrationResult.SKIPPED);
        assertThat(ended.detail()).isEqualTo("案件已办结或终止");
    }

    @Test
    void aCaseThatSomebodyDealsWithAtTheSameMomentIsReportedAndMovesLater() {
        String release = moving.changed(FORM, OPINION, REVISED);
        moving.putIntoForce(release);
        long migration = moving.begun(number, release);
        course.stampedByCity(number, CITY);
        String task = course.task(number, "reviewByCity").getId();
        Map<String, Object> recommendation = course.recommendation(number);

        CompletableFuture<MigrationReport> move = transaction.execute(status -> {
            course.as(CITY, () -> {
                tasks.complete(task, recommendation);
                return number;
            });
            var moves = CompletableFuture.supplyAsync(() -> moving.wentOn(migration));
            awaitBlocked();
            return moves;
        });

        assertThat(move.join().cases().get(0).result()).isEqualTo(MigrationResult.CHANGED);
        course.runJobs();
        assertThat(course.task(number, "registerPaperCopies")).isNotNull();
        assertThat(moving.releases(number).values()).containsOnly(before);
        assertThat(moving.moved(number, release).result()).isEqualTo(MigrationResult.MOVED);
    }

    /** 清点印章 stands before the examination, the city's task has another name and its form another label. */
    private String withAnotherBox() {
        String flow = "sourceRef=\"registerPaperCopies\" targetRef=\"examineFormally\" />";
        String box = "sourceRef=\"registerPaperCopies\" targetRef=\"countSeals\" />"
                + "<bpmn:userTask id=\"countSeals\" name=\"清点印章\" camunda:candidateGroups=\"provinceOffice\" />"
                + "<bpmn:sequenceFlow id=\"countSealsToExamineFormally\" sourceRef=\"countSeals\" targetRef=\"examineFormally\" />";
        Map<String, String> name = Map.of("name=\"市局初审\"", "name=\"市局初审（新）\"");
        return moving.changed(Map.of(
                FORM, Map.of(OPINION, REVISED), "cityReview.bpmn", name, "formalExamination.bpmn", Map.of(flow, box)));
    }

    private String form(Task task) {
        return Door.REST
                .caller(port, CITY)
                .get("/task/" + task.getId() + "/deployed-form")
                .body();
    }

    private Map<String, Date> timers() {
        Map<String, Date> timers = new HashMap<>();
        management.createJobQuery().timers().list().forEach(job -> timers.put(job.getId(), job.getDuedate()));
        return timers;
    }

    /** Until the move waits for the one who deals with the case. */
    private void awaitBlocked() {
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
        while (jdbc.queryForObject(waiting, Integer.class) == 0) {
            Thread.onSpinWait();
        }
    }
}
