package ah.patentplan.decision;

import static ah.patentplan.decision.Recording.approve;
import static ah.patentplan.decision.Recording.defer;
import static ah.patentplan.decision.Recording.entries;
import static ah.patentplan.decision.Recording.wan;
import static ah.patentplan.programme.Category.INDUSTRY_CENTRE;
import static ah.patentplan.programme.Category.UNIVERSITY_OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Money;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 类别预算 – no meeting approves more than is left; what is given up is free for the next one. */
@FeatureTest
@Import({MeetingRecord.class, ApprovalCourse.class})
class CategoryFundsTest {

    @Autowired
    private MeetingRecord record;

    @Autowired
    private ApprovalCourse course;

    @Autowired
    private CategoryFunds funds;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Acts acts;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    private String first;
    private String second;

    @BeforeEach
    void twoReviewedDeclarations() {
        clock.moveTo(Recording.TODAY);
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
        first = given.reviewed(1, "85.60");
        second = given.reviewed(2, "78.20");
    }

    @Test
    void withoutALimitNothingIsRefused() {
        String meeting = recorded(approve(first, 100000, ""), approve(second, 100000, ""));
        assertThatCode(() -> record.finish(meeting)).doesNotThrowAnyException();
    }

    @Test
    void theLimitItselfMayBeSpent() {
        limit(120);
        String meeting = recorded(approve(first, 60, ""), approve(second, 60, ""));
        assertThatCode(() -> record.finish(meeting)).doesNotThrowAnyException();
    }

    @Test
    void oneMoreIsRefusedWithCategoryAndExcess() {
        limit(119);
        String meeting = recorded(approve(first, 60, ""), approve(second, 60, ""));
        assertThatThrownBy(() -> record.finish(meeting))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“高校院所知识产权运营能力提升项目”超出预算1万元");
    }

    @Test
    void theLimitOfAnotherCategoryIsNotConcerned() {
        funds.set(2022, INDUSTRY_CENTRE, Money.ZERO, "本年度不支持");
        String meeting = recorded(approve(first, 60, ""), approve(second, 60, ""));
        assertThatCode(() -> record.finish(meeting)).doesNotThrowAnyException();
    }

    @Test
    void aLimitLoweredMeanwhileHoldsAtFreezing() {
        String meeting = recorded(approve(first, 60, ""), approve(second, 60, ""));
        record.finish(meeting);
        limit(100);
        given.acts("director", Role.DIRECTOR);
        assertThatThrownBy(() -> record.freeze(meeting, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("超出预算20万元");
    }

    @Test
    void whatAnEarlierMeetingApprovedIsBound() {
        limit(100);
        carriedOut(recorded(approve(first, 60, ""), defer(second)));
        String next = recorded(approve(second, 60, ""));
        assertThatThrownBy(() -> record.finish(next))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("超出预算20万元：预算100万元，此前会议已审定且有效60万元，本次拟立项60万元");
    }

    @Test
    void whatIsGivenUpIsShownToTheNextMeetingAndFreeForIt() {
        limit(100);
        carriedOut(recorded(approve(first, 60, ""), defer(second)));
        stands(first, DeclarationState.GIVEN_UP);
        assertThat(ofUniversities()).isEqualTo(new Funds(UNIVERSITY_OPERATION, wan(100), wan(60), wan(60)));
        assertThat(ofUniversities().left()).isEqualTo(wan(100));
        String next = recorded(approve(second, 100, ""));
        assertThatCode(() -> record.finish(next)).doesNotThrowAnyException();
    }

    @Test
    void anItemSentBackIsOnTheNextAgendaAndItsMoneyFree() {
        limit(100);
        carriedOut(recorded(approve(first, 60, ""), approve(second, 40, "")));
        stands(first, DeclarationState.REVIEWED);

        String next = recorded(approve(first, 50, ""));
        carriedOut(next);

        assertThat(meetings.of(next).items()).extracting(AgendaItem::number).containsExactly(first);
        assertThat(approvals.amountOf(first)).as("the later record counts").isEqualTo(wan(50));
        stands(first, DeclarationState.INTENDED);
        assertThat(ofUniversities().approved()).isEqualTo(wan(90));
    }

    @Test
    void everyChangeIsOnRecordWithOldNewAndReason() {
        limit(100);
        limit(80);
        assertThat(acts.of("2022 高校院所知识产权运营能力提升项目"))
                .extracting(Act::detail)
                .containsExactly("原为未设限额，改为100万元。理由：年度预算", "原为100万元，改为80万元。理由：年度预算");
    }

    @Test
    void aChangeNeedsItsReasonAndTheProvince() {
        assertThatThrownBy(() -> funds.set(2022, UNIVERSITY_OPERATION, wan(1), " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("调整预算的理由");
        given.acts("director", Role.DIRECTOR);
        assertThatThrownBy(() -> limit(1)).isInstanceOf(Refusal.class);
    }

    private void limit(int wan) {
        funds.set(2022, UNIVERSITY_OPERATION, wan(wan), "年度预算");
    }

    private Funds ofUniversities() {
        return funds.of(2022).stream()
                .filter(one -> one.category() == UNIVERSITY_OPERATION)
                .findFirst()
                .orElseThrow();
    }

    private String recorded(ItemDecision... decisions) {
        given.acts("province", Role.PROVINCE_OFFICE);
        String meeting = record.call(2022);
        record.record(meeting, entries(meetings.of(meeting), decisions));
        return meeting;
    }

    private void carriedOut(String meeting) {
        record.finish(meeting);
        given.acts("director", Role.DIRECTOR);
        record.freeze(meeting, "");
        meetings.agenda(meeting).forEach(number -> course.carryOut(meeting, number));
        meetings.of(meeting).items().stream()
                .filter(item -> item.decision() == Decision.APPROVED)
                .forEach(item -> item.declaration().become(DeclarationState.INTENDED));
    }

    /** What happened to it elsewhere. */
    private void stands(String number, DeclarationState state) {
        entities.flush();
        jdbc.update("update declaration set state = ? where number = ?", state.name(), number);
        entities.clear();
    }
}
