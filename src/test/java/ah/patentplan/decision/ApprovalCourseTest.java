package ah.patentplan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.ProjectCourse;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.notification.Letter;
import ah.patentplan.notification.Letters;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 立项经过 – what follows from a frozen decision. */
@FeatureTest
@Import({MeetingRecord.class, ApprovalCourse.class})
class ApprovalCourseTest {

    private static final LocalDate THURSDAY = LocalDate.of(2022, 9, 29);
    private static final Money AMOUNT = new Money(new BigDecimal("600000"));

    @Autowired
    private MeetingRecord record;

    @Autowired
    private ApprovalCourse course;

    @Autowired
    private Publicities publicities;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Letters letters;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Given given;

    private String approved;
    private String refused;
    private String deferred;
    private String meeting;

    @BeforeEach
    void aRecordedMeeting() {
        clock.moveTo(THURSDAY);
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
        approved = given.reviewed(1, "85.60");
        refused = given.reviewed(2, "61.00");
        deferred = given.reviewed(3, "70.00");
        meeting = record.call(2022);
        List<ItemDecision> decisions = List.of(
                new ItemDecision(approved, Decision.APPROVED, null, AMOUNT, ""),
                new ItemDecision(refused, Decision.NOT_APPROVED, null, null, "建设方案不可行"),
                new ItemDecision(deferred, Decision.DEFERRED, null, null, ""));
        record.record(meeting, new MeetingEntries(0, THURSDAY, ProjectCourse.MEMBERS, decisions));
        record.finish(meeting);
    }

    @Test
    void nothingIsCarriedOutBeforeTheRecordIsFrozen() {
        assertThatThrownBy(() -> course.carryOut(meeting, approved)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> approvals.amountOf(approved)).isInstanceOf(Refusal.class);
    }

    @Test
    void aDecisionIsCarriedOutOnce() {
        freeze();
        assertThat(course.carryOut(meeting, approved)).contains(Decision.APPROVED);
        assertThat(course.carryOut(meeting, approved)).isEmpty();
    }

    @Test
    void aDecisionAboutAWithdrawnDeclarationIsGivenUpWithItsReason() {
        freeze();
        Declaration withdrawn = declarations.of(approved);
        withdrawn.announceEnd(DeclarationState.WITHDRAWN, "不再建设");
        withdrawn.end(DeclarationState.WITHDRAWN);
        assertThat(course.carryOut(meeting, approved)).isEmpty();
        assertThat(meetings.item(meeting, approved).notCarriedOut()).isEqualTo("不再执行：申报已撤回");
        assertThat(course.carryOut(meeting, approved)).isEmpty();
    }

    @Test
    void aDecisionThatReachesNoCaseChangesNothingAndSaysSo() {
        freeze();
        course.undelivered(meeting, refused);
        assertThat(declarations.of(refused).state()).isEqualTo(DeclarationState.REVIEWED);
        assertThat(letters.findByNumberOrderById(refused)).isEmpty();
        assertThat(meetings.item(meeting, refused).notCarriedOut())
                .startsWith("未能送达")
                .endsWith("待局长办公会审定");
        assertThat(course.carryOut(meeting, refused)).isEmpty();
    }

    @Test
    void whoIsNotApprovedIsToldWhy() {
        freeze();
        course.carryOut(meeting, refused);
        assertThat(declarations.of(refused).state()).isEqualTo(DeclarationState.NOT_APPROVED);
        assertThat(letters.findByNumberOrderById(refused))
                .singleElement()
                .extracting(Letter::body)
                .asString()
                .contains("大学2", "建设方案不可行");
    }

    @Test
    void aDeferredDeclarationComesToTheNextMeeting() {
        freeze();
        course.carryOut(meeting, deferred);
        assertThat(declarations.of(deferred).state()).isEqualTo(DeclarationState.REVIEWED);
        course.carryOut(meeting, approved);
        course.publish(approved);
        course.carryOut(meeting, refused);

        given.acts("province", Role.PROVINCE_OFFICE);
        assertThat(record.call(2022)).isEqualTo("2022-M02");
    }

    @Test
    void thePublicityLastsFiveWorkingDaysOverTheNationalHoliday() {
        published();
        // 30 September, then the make-up days 8 and 9 October, then 10 and 11
        LocalDate end = LocalDate.of(2022, 10, 11);
        PublicListing listing =
                new PublicListing(approved, 2022, "大学1", Category.UNIVERSITY_OPERATION, "合肥市", meeting, THURSDAY, end);
        assertThat(publicities.running(THURSDAY)).containsExactly(listing);
        assertThat(publicities.running(end)).containsExactly(listing);
        assertThat(publicities.running(end.plusDays(1))).isEmpty();
    }

    @Test
    void duringThePublicityNoAmountIsTold() {
        published();
        assertThat(approvals.finalList(2022)).isEmpty();
        assertThat(letters.findByNumberOrderById(approved))
                .singleElement()
                .extracting(Letter::body)
                .asString()
                .contains("2022年10月11日")
                .doesNotContain("万元");
    }

    @Test
    void onTheLastDayOfThePublicityNothingIsApproved() {
        published();
        clock.moveTo(LocalDate.of(2022, 10, 11));
        assertThatThrownBy(() -> course.confirm(approved))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("公示期尚未届满");
    }

    @Test
    void afterThePublicityTheDeclarationIsApprovedWithItsAmount() {
        published();
        clock.moveTo(LocalDate.of(2022, 10, 12));
        course.confirm(approved);
        assertThat(declarations.of(approved).state()).isEqualTo(DeclarationState.APPROVED);
        assertThat(approvals.amountOf(approved)).isEqualTo(AMOUNT);
        assertThat(approvals.finalList(2022))
                .containsExactly(
                        new ApprovedProject(approved, "大学1", Category.UNIVERSITY_OPERATION, "合肥市", clock.instant()));
        assertThat(letters.findByNumberOrderById(approved))
                .last()
                .extracting(Letter::body)
                .asString()
                .contains("60万元");
    }

    private void published() {
        freeze();
        course.carryOut(meeting, approved);
        course.publish(approved);
    }

    private void freeze() {
        given.acts("director", Role.DIRECTOR);
        record.freeze(meeting, "");
    }
}
