package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.CityDates;
import ah.patentplan.programme.Programmes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 截止时间 – late attempts on record, moving it for all with a second person, and the warnings before it. */
@WholeSystemTest
@Import(Papers.class)
class DeadlineTest {

    private static final String UNIT = "jianghuai";

    @LocalServerPort
    private int port;

    @Autowired
    private Papers papers;

    @Autowired
    private Course course;

    @Autowired
    private DepartureCases departures;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Programmes programmes;

    @Autowired
    private CityDates cityDates;

    @Autowired
    private ManagementService management;

    @Autowired
    private Acts acts;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
        jdbc.update("delete from letter");
    }

    @Test
    void aLateSubmissionIsRefusedAndOnRecord() {
        String number = filledIn();
        jdbc.update("update programme set deadline = now() where year = ?", course.year());
        String path = "/api/declarations/" + number + "/submit";

        Caller.Answer answer = Door.portal(port, UNIT).post(path, Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("已过受理截止时间，逾期不予受理");
        assertThat(acts.of(path))
                .singleElement()
                .returns(true, Act::refused)
                .returns(UNIT, Act::actor)
                .returns("已过受理截止时间，逾期不予受理", Act::detail);
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.DRAFT);
    }

    @Test
    void aLateRecommendationIsRefusedAndOnRecord() {
        String number = course.submitted(UNIT);
        course.stampedByCity(number, "hefei");
        jdbc.update("update programme set deadline = now() where year = ?", course.year());
        String path = "/task/" + course.task(number, "reviewByCity").getId() + "/complete";
        Map<String, Object> answers = Map.of(
                "recommendation", Map.of("value", "recommended"),
                "cityRank", Map.of("value", 1),
                "cityOpinion", Map.of("value", "同意推荐"));

        Caller.Answer answer = Door.REST.caller(port, "hefei").post(path, Map.of("variables", answers));

        assertThat(answer.body()).contains("已过受理截止时间，逾期不予受理");
        assertThat(acts.of("/engine-rest" + path)).singleElement().returns(true, Act::refused);
    }

    @Test
    void movingTheDeadlineMovesTheTimersOfRunningCases() {
        String draft = filledIn();
        String submitted = course.submitted("wanjiang");
        Instant before = deadline();
        Instant later = before.plus(Duration.ofDays(7));
        int warning = programmes.of(course.year()).deadlineWarningDays();

        String number = course.as("province", () -> departures.requestDeadline(course.year(), later, "暴雨断网"));
        assertThat(timers("deadlineReached")).containsOnly(before);
        approve(number);

        assertThat(deadline()).isEqualTo(later);
        assertThat(timers("deadlineReached")).hasSize(2).containsOnly(later);
        assertThat(timers("deadlineApproached")).hasSize(2).containsOnly(later.minus(Duration.ofDays(warning)));
        assertThat(Door.portal(port, UNIT).get("/").body()).contains(shown(later));
        assertThat(lettersOf("deadlineMoved")).containsExactlyInAnyOrder(draft, submitted);
    }

    @Test
    void whatWouldHaveBeenLateIsInTimeAfterTheMove() {
        String number = filledIn();
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        jdbc.update("update programme set deadline = now() + interval '2 seconds' where year = ?", course.year());
        approve(course.as("province", () -> departures.requestDeadline(course.year(), soon, "暴雨断网")));
        assertThat(timers("deadlineReached")).allMatch(timer -> timer.isAfter(Instant.now()));

        course.runJobs();
        course.as(UNIT, () -> {
            papers.submit(number);
            return null;
        });

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.SUBMITTED);
    }

    @Test
    void whatIsNotApprovedMovesNoTimer() {
        filledIn();
        Instant before = deadline();
        String number = course.as(
                "province", () -> departures.requestDeadline(course.year(), before.plus(Duration.ofDays(7)), "暴雨断网"));

        course.complete(
                "supervisor",
                number,
                "approveDeparture",
                Map.of("departureApproval", "rejected", "departureOpinion", "理由不足"));

        assertThat(timers("deadlineReached")).containsOnly(before);
        assertThat(deadline()).isEqualTo(before);
    }

    @Test
    void nobodyButTheSupervisorApproves() {
        Instant later = deadline().plus(Duration.ofDays(7));
        String number = course.as("province", () -> departures.requestDeadline(course.year(), later, "暴雨断网"));

        Task waiting = course.task(number, "approveDeparture");
        assertThatThrownBy(() -> course.as("province", () -> {
                    papers.complete(waiting.getId(), Map.of("departureApproval", "approved", "departureOpinion", "同意"));
                    return null;
                }))
                .isInstanceOf(AuthorizationException.class);
        approve(number);
    }

    @Test
    void beforeTheDeadlineEverybodyWhoIsNotReadyIsReminded() {
        String draft = filledIn();
        String submitted = course.submitted("wanjiang");
        String recommended = course.submitted("feixi");
        assertThat(timersOf(recommended)).isOne();
        course.recommended(recommended, "hefei");

        management.createJobQuery().activityId("deadlineApproached").list().stream()
                .map(Job::getId)
                .forEach(management::executeJob);

        assertThat(timersOf(recommended)).isZero();
        assertThat(lettersOf("deadlineNear")).containsExactly(draft);
        assertThat(lettersOf("cityDeadlineNear")).containsExactly(submitted);
        assertThat(jdbc.queryForObject("select recipient from letter where kind = 'cityDeadlineNear'", String.class))
                .isEqualTo("cityBureau-340200");
        assertThat(Door.portal(port, "wuhu").get("/staff").body()).contains(submitted + "待初审");
        assertThat(Door.portal(port, "wanjiang")
                        .get("/declarations/" + submitted)
                        .body())
                .doesNotContain("待初审<");
        assertThat(declarations.of(draft).state()).isEqualTo(DeclarationState.DRAFT);
    }

    @Test
    void aCitysOwnDateIsShownToItsApplicantsAsALocalRule() {
        Instant until = deadline().minus(Duration.ofDays(5));
        course.as("hefei", () -> {
            cityDates.set(course.year(), until);
            return null;
        });
        String number = filledIn();

        assertThat(Door.portal(port, UNIT)
                        .get("/declarations/" + number + "/edit")
                        .body())
                .contains("合肥市", shown(until), "本地规则");
        assertThatThrownBy(() -> course.as("hefei", () -> {
                    cityDates.set(course.year(), deadline().plusMillis(1));
                    return null;
                }))
                .hasMessageContaining("应早于省局受理截止时间");
    }

    /** As the engine's timers keep it, to the millisecond. */
    private Instant deadline() {
        return programmes.of(course.year()).deadline().truncatedTo(ChronoUnit.MILLIS);
    }

    private String filledIn() {
        return papers.filledIn(UNIT, SampleDeclaration.answers(course.year()));
    }

    private void approve(String departure) {
        course.complete(
                "supervisor",
                departure,
                "approveDeparture",
                Map.of("departureApproval", "approved", "departureOpinion", "同意"));
    }

    private List<Instant> timers(String timer) {
        return management.createJobQuery().activityId(timer).list().stream()
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    private int timersOf(String number) {
        return jdbc.queryForObject("""
                select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                where e.business_key_ = ? and j.handler_cfg_ like 'deadlineApproached%'""", Integer.class, number);
    }

    private List<String> lettersOf(String kind) {
        return jdbc.queryForList("select number from letter where kind = ?", String.class, kind);
    }

    private static String shown(Instant time) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                .withZone(ZoneId.of("Asia/Shanghai"))
                .format(time);
    }
}
