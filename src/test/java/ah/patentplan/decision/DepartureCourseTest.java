package ah.patentplan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Programmes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 例外 – another deadline needs a reason and a second person, and holds for all. */
@FeatureTest
@Import({DepartureCourse.class, DeadlineCourse.class})
class DepartureCourseTest {

    private static final Instant DEADLINE = Instant.parse("2022-09-26T10:00:00Z");
    private static final Instant LATER = DEADLINE.plus(Duration.ofDays(7));

    @Autowired
    private DepartureCourse course;

    @Autowired
    private DeadlineCourse deadlines;

    @Autowired
    private Departures departures;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void beforeTheDeadline() {
        given.programmeOf2022();
        clock.moveTo(DEADLINE.minusSeconds(3600));
        given.acts("province", Role.PROVINCE_OFFICE);
    }

    @Test
    void whatIsApprovedHoldsForAllAndIsOnRecord() {
        String number = request();
        assertThat(programmes.of(2022).deadline()).isEqualTo(DEADLINE);

        approve(number);
        course.carryOut(number);

        assertThat(programmes.of(2022).deadline()).isEqualTo(LATER);
        assertThat(jdbc.queryForObject("select detail from act where act = '执行调整受理截止时间'", String.class))
                .isEqualTo("原为2022年9月26日18时00分00秒，改为2022年10月3日18时00分00秒。理由：暴雨断网");
        assertThat(jdbc.queryForList("select actor from act order by no", String.class))
                .containsExactly("province", "supervisor", "supervisor");
    }

    @Test
    void whatIsNotApprovedChangesNothing() {
        String number = request();
        given.acts("supervisor", Role.SUPERVISOR);

        course.decide(number, false, "理由不足");

        assertThat(departures.of(number).state()).isEqualTo(DepartureState.REJECTED);
        assertThat(programmes.of(2022).deadline()).isEqualTo(DEADLINE);
    }

    @Test
    void aDeadlineWithoutAReasonIsRefused() {
        refused(() -> deadlines.request(2022, LATER, " "), "须说明理由");
    }

    @Test
    void aDeadlineThatHasPassedIsRefused() {
        refused(() -> deadlines.request(2022, clock.instant(), "理由"), "“新的截止时间”不能早于现在");
        refused(() -> deadlines.request(2022, DEADLINE, "理由"), "与原截止时间相同");
    }

    @Test
    void aDeadlineThatPassedWhileItWaitedIsNotApproved() {
        String number = request();
        clock.moveTo(LATER);

        approve(number);

        refused(() -> course.carryOut(number), "不能早于现在");
    }

    @Test
    void oneRequestIsDecidedBeforeTheNext() {
        request();

        refused(this::request, "已有一项调整受理截止时间的申请待审批");
    }

    @Test
    void onlyTheProvinceAsksAndOnlyTheSupervisorDecides() {
        String number = request();
        refused(() -> course.decide(number, true, "同意"), "您没有办理此事项的权限");

        given.acts("hefei", Role.CITY_BUREAU);
        refused(this::request, "您没有办理此事项的权限");
    }

    @Test
    void whoAsksDoesNotDecide() {
        String number = request();
        given.acts("province", Role.SUPERVISOR);

        refused(() -> course.decide(number, true, "同意"), "申请人不能审批自己申请的例外");
    }

    @Test
    void theDatabaseHoldsTheSecondPersonToo() {
        request();
        entities.flush();

        assertThatThrownBy(() -> jdbc.update(
                        "update departure set state = 'APPROVED', decided_by = requested_by," + " decided_at = now()"))
                .hasMessageContaining("departure_check");
    }

    @Test
    void whatWasDecidedStands() {
        String number = request();
        approve(number);
        entities.flush();

        refused(() -> course.decide(number, false, "改变主意"), "已审批");
        assertThatThrownBy(() -> jdbc.update("update departure set reason = '另一理由'"))
                .hasMessageContaining("stands");
    }

    @Test
    void everyUnitThatIsNotThroughGetsALetter() {
        given.declaration(1, DeclarationState.DRAFT);
        given.declaration(2, DeclarationState.SUBMITTED);
        given.declaration(3, DeclarationState.RETURNED);
        given.declaration(4, DeclarationState.DECLINED);
        String recommended = given.declaration(5, DeclarationState.RECOMMENDED);
        jdbc.update("update declaration set recommended_at = now() where number = ?", recommended);
        String number = request();
        approve(number);

        course.carryOut(number);

        entities.flush();
        assertThat(Set.copyOf(jdbc.queryForList("select number from letter", String.class)))
                .containsExactlyInAnyOrder("2022-UO-0001", "2022-UO-0002", "2022-UO-0003");
        assertThat(jdbc.queryForList("select body from letter", String.class))
                .allMatch(body -> body.contains("由2022年9月26日18时00分00秒调整为2022年10月3日18时00分00秒"));
    }

    private String request() {
        return deadlines.request(2022, LATER, "暴雨断网");
    }

    private void approve(String number) {
        given.acts("supervisor", Role.SUPERVISOR);
        course.decide(number, true, "同意");
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
