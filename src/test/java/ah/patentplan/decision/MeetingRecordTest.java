package ah.patentplan.decision;

import static ah.patentplan.decision.Decision.APPROVED;
import static ah.patentplan.decision.Decision.NOT_APPROVED;
import static ah.patentplan.decision.Recording.TODAY;
import static ah.patentplan.decision.Recording.approve;
import static ah.patentplan.decision.Recording.defer;
import static ah.patentplan.decision.Recording.entries;
import static ah.patentplan.decision.Recording.refuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.ProjectCourse;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.notification.OfficialDocument;
import ah.patentplan.notification.OfficialDocuments;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import ah.patentplan.review.RankedDeclaration;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 会议纪要 – what it must say, who may freeze it, and that it stands. */
@FeatureTest
@Import(MeetingRecord.class)
class MeetingRecordTest {

    @Autowired
    private MeetingRecord record;

    @Autowired
    private Meetings meetings;

    @Autowired
    private OfficialDocuments documents;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    private String lower;
    private String higher;
    private String meeting;

    @BeforeEach
    void aMeetingOnTwoDeclarations() {
        clock.moveTo(TODAY);
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
        lower = given.reviewed(1, "78.20");
        higher = given.reviewed(2, "85.60");
        meeting = record.call(2022);
    }

    @Test
    void theAgendaIsRankedByScore() {
        assertThat(meeting).isEqualTo("2022-M01");
        assertThat(meetings.of(meeting).items()).extracting(AgendaItem::number).containsExactly(higher, lower);
    }

    @Test
    void theRankingIsKeptAsItWasWhenTheMeetingWasCalled() {
        RankedDeclaration kept = meetings.item(meeting, lower).ranked();
        String best = reviewedLater(3, "99.00");
        record.call(2022);
        assertThat(meetings.item(meeting, lower).ranked()).isEqualTo(kept);
        assertThat(kept.place()).isEqualTo(2);
        assertThat(kept.passed()).isTrue();
        assertThat(meetings.item("2022-M02", best).ranked().place()).isOne();
    }

    @Test
    void aMeetingOnAnotherCategoryHasNothingToDecide() {
        reviewedLater(3, "70.00");
        assertThatThrownBy(() -> record.call(2022, Category.INDUSTRY_CENTRE)).isInstanceOf(Refusal.class);
        assertThat(record.call(2022, Category.INDUSTRY_CENTRE, Category.UNIVERSITY_OPERATION))
                .isEqualTo("2022-M02");
    }

    @Test
    void aStaleSavingIsRefusedAndChangesNothing() {
        MeetingEntries mine = entries(meetings.of(meeting), approve(higher, ""));
        record(refuse(higher, "名额有限"));
        assertThatThrownBy(() -> record.record(meeting, mine))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("刚由他人保存过");
        assertThat(meetings.item(meeting, higher).decision()).isEqualTo(NOT_APPROVED);
    }

    @Test
    void theMembersOfTheLastMeetingAreAskedAgainWhetherTheyCame() {
        record(approve(higher, ""));
        reviewedLater(3, "70.00");
        assertThat(meetings.of(record.call(2022)).attendance())
                .extracting(Attendee::name, Attendee::presence)
                .containsExactly(tuple("章正", null), tuple("傅清", null));
    }

    @Test
    void anApprovalWithoutAmountTakesTheProposedOne() {
        record(new ItemDecision(higher, APPROVED, Recording.wan(80), null, ""), refuse(lower, "名额有限"));
        record.finish(meeting);
        assertThat(meetings.item(meeting, higher).amount()).isEqualTo(Recording.wan(80));
    }

    @Test
    void aDeclarationIsOnOneOpenMeetingOnly() {
        assertThatThrownBy(() -> record.call(2022)).isInstanceOf(Refusal.class);
        String third = reviewedLater(3, "70.00");
        assertThat(meetings.of(record.call(2022)).items())
                .extracting(AgendaItem::number)
                .containsExactly(third);
    }

    @Test
    void onlyTheProvinceRecords() {
        given.acts("director", Role.DIRECTOR);
        assertThatThrownBy(() -> record(approve(higher, ""))).isInstanceOf(Refusal.class);
    }

    @Test
    void aMeetingCannotBeHeldTomorrow() {
        record.record(meeting, new MeetingEntries(0, TODAY.plusDays(1), ProjectCourse.MEMBERS, List.of()));
        assertRefused("会议日期不能晚于今天");
    }

    @Test
    void theAttendanceIsNeeded() {
        record.record(meeting, entries(meetings.of(meeting), List.of(), approve(higher, ""), approve(lower, "")));
        assertRefused("请填写出席人员");
    }

    @Test
    void everyDeclarationNeedsADecision() {
        record(approve(higher, ""));
        assertRefused("请登记申报 " + lower + " 的决定");
    }

    @Test
    void anApprovalNeedsAnAmount() {
        ItemDecision nothing = new ItemDecision(lower, APPROVED, Money.ZERO, Money.ZERO, "");
        record(approve(higher, ""), nothing);
        assertRefused("资金额度须大于零");
    }

    @Test
    void aRefusedApprovalNeedsAReason() {
        record(approve(higher, ""), refuse(lower, " "));
        assertRefused("不予立项，请说明理由");
    }

    @Test
    void aDeferredDeclarationNeedsNeitherAmountNorReason() {
        record(approve(higher, ""), defer(lower));
        assertThatCode(() -> record.finish(meeting)).doesNotThrowAnyException();
    }

    @Test
    void whoRecordedCannotFreeze() {
        recorded();
        assertThatThrownBy(() -> record.freeze(meeting, ""))
                .isInstanceOf(Refusal.class)
                .hasMessage("会议纪要须由登记人以外的人员核定");
    }

    @Test
    void aRecordThatWasSentBackIsRecordedAnew() {
        recorded();
        record.sendBack(meeting, "额度有误");
        record(refuse(higher, "不再需要"));
        assertThat(meetings.of(meeting).items().get(0).decision()).isEqualTo(NOT_APPROVED);
    }

    @Test
    void aFrozenRecordStands() {
        frozen();
        given.acts("province", Role.PROVINCE_OFFICE);
        assertThatThrownBy(() -> record(refuse(higher, "改"))).isInstanceOf(Refusal.class);
    }

    @Test
    void aFrozenAmountStandsAgainstTheDatabase() {
        frozen();
        assertThatThrownBy(() -> jdbc.update("update agenda_item set amount = 1"))
                .hasMessageContaining("is frozen");
    }

    @Test
    void aFrozenAgendaTakesNoFurtherItem() {
        frozen();
        String third = reviewedLater(3, "99.00");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into agenda_item (meeting, declaration, position, score, panel, place, best, worst,"
                                + " spread, disagreed, passed) values (?, ?, 3, 99, 'P', 1, 1, 1, 1, false, true)",
                        meeting,
                        third))
                .hasMessageContaining("is frozen");
    }

    @Test
    void aFrozenMeetingIsNotReopenedInTheDatabase() {
        frozen();
        assertThatThrownBy(() -> jdbc.update("update meeting set state = 'PREPARED'"))
                .hasMessageContaining("is frozen");
    }

    @Test
    void aFrozenRecordIsIssuedAsMinutes() {
        recorded();
        assertThat(minutes()).isEmpty();
        given.acts("director", Role.DIRECTOR);
        record.freeze(meeting, "");

        OfficialDocument issued = minutes().get(0);
        assertThat(issued.reference()).startsWith("皖市监专纪〔2022〕");
        assertThat(issued.title()).isEqualTo("2022年度专利转化专项计划项目审定纪要");
        assertThat(issued.content().paragraphs())
                .anySatisfy(text -> assertThat(text).contains("拟立项2项，资金合计1,200,000.00元（大写：壹佰贰拾万元整）"))
                .anySatisfy(text -> assertThat(text).contains("会议应到2人，实到2人，超过应到人数的50%"));
        assertThat(issued.content().rows())
                .filteredOn(row -> row.get("table").equals("items"))
                .extracting(row -> row.get("number"), row -> row.get("amount"))
                .containsExactly(tuple(higher, "600,000.00元"), tuple(lower, "600,000.00元"));
        assertThat(issued.content().rows())
                .filteredOn(row -> row.get("table").equals("attendance"))
                .extracting(row -> row.get("name"), row -> row.get("presence"))
                .containsExactly(tuple("章正", "出席"), tuple("傅清", "出席"));
        assertThat(documents.findReadableAbout(List.of(meeting), new String[] {"finance", "expert", "unit-1"}))
                .isEmpty();
    }

    @Test
    void aReasonThatCannotBePrintedIsRefusedWhenItIsRecorded() {
        record(approve(higher, ""), refuse(lower, "不符\uE000"));
        assertRefused("“理由”中的");
    }

    /** After the meeting was called. */
    private String reviewedLater(int n, String score) {
        entities.flush();
        entities.clear();
        return given.reviewed(n, score);
    }

    private List<OfficialDocument> minutes() {
        entities.flush();
        return documents.findReadableAbout(List.of(meeting), new String[] {"director"});
    }

    private void frozen() {
        recorded();
        given.acts("director", Role.DIRECTOR);
        record.freeze(meeting, "");
        entities.flush();
    }

    private void recorded() {
        record(approve(higher, ""), approve(lower, ""));
        record.finish(meeting);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> record.finish(meeting))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }

    private void record(ItemDecision... decisions) {
        record.record(meeting, entries(meetings.of(meeting), decisions));
    }
}
