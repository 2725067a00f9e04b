package ah.patentplan.decision;

import static ah.patentplan.decision.Decision.APPROVED;
import static ah.patentplan.decision.Decision.DEFERRED;
import static ah.patentplan.decision.Decision.NOT_APPROVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.notification.OfficialDocument;
import ah.patentplan.notification.OfficialDocuments;
import ah.patentplan.programme.Money;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
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

    private static final LocalDate TODAY = LocalDate.of(2022, 10, 12);
    private static final Money AMOUNT = new Money(new BigDecimal("600000"));

    @Autowired
    private MeetingRecord record;

    @Autowired
    private Meetings meetings;

    @Autowired
    private OfficialDocuments documents;

    @Autowired
    private Given given;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    private String lower;
    private String higher;
    private String meeting;

    @BeforeEach
    void aMeetingOnTwoDeclarations() {
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
    void aDeclarationIsOnOneOpenMeetingOnly() {
        assertThatThrownBy(() -> record.call(2022)).isInstanceOf(Refusal.class);
        String third = given.reviewed(3, "70.00");
        assertThat(meetings.of(record.call(2022)).items())
                .extracting(AgendaItem::number)
                .containsExactly(third);
    }

    @Test
    void onlyTheProvinceRecords() {
        given.acts("director", Role.DIRECTOR);
        assertThatThrownBy(() -> record.record(meeting, TODAY, "局长", List.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void aMeetingCannotBeHeldTomorrow() {
        record.record(meeting, TODAY.plusDays(1), "局长", decisions(approve(higher, ""), approve(lower, "")));
        assertRefused("会议日期不能晚于今天");
    }

    @Test
    void theAttendanceIsNeeded() {
        record.record(meeting, TODAY, " ", decisions(approve(higher, ""), approve(lower, "")));
        assertRefused("请填写出席人员");
    }

    @Test
    void everyDeclarationNeedsADecision() {
        record.record(meeting, TODAY, "局长", decisions(approve(higher, "")));
        assertRefused("请登记申报 " + lower + " 的决定");
    }

    @Test
    void anApprovalNeedsAnAmount() {
        ItemDecision nothing = new ItemDecision(lower, APPROVED, Money.ZERO, "");
        record.record(meeting, TODAY, "局长", decisions(approve(higher, ""), nothing));
        assertRefused("资金额度须大于零");
    }

    @Test
    void aRefusedApprovalNeedsAReason() {
        record.record(meeting, TODAY, "局长", decisions(approve(higher, ""), refuse(lower, " ")));
        assertRefused("不予立项，请说明理由");
    }

    @Test
    void aDecisionAgainstTheRankingNeedsAReason() {
        record.record(meeting, TODAY, "局长", decisions(refuse(higher, "经费重复"), approve(lower, "")));
        assertRefused("请说明理由");
    }

    @Test
    void aReasonedDecisionAgainstTheRankingIsTaken() {
        record.record(meeting, TODAY, "局长", decisions(refuse(higher, "经费重复"), approve(lower, "区域布局需要")));
        assertThatCode(() -> record.finish(meeting)).doesNotThrowAnyException();
        assertThat(meetings.of(meeting).state()).isEqualTo(MeetingState.RECORDED);
    }

    @Test
    void aDeferredDeclarationNeedsNeitherAmountNorReason() {
        ItemDecision later = new ItemDecision(lower, DEFERRED, null, "");
        record.record(meeting, TODAY, "局长", decisions(approve(higher, ""), later));
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
        record.record(meeting, TODAY, "局长", decisions(refuse(higher, "不再需要")));
        assertThat(meetings.of(meeting).items().get(0).decision()).isEqualTo(NOT_APPROVED);
    }

    @Test
    void aFrozenRecordStands() {
        frozen();
        given.acts("province", Role.PROVINCE_OFFICE);
        assertThatThrownBy(() -> record.record(meeting, TODAY, "局长", decisions(refuse(higher, "改"))))
                .isInstanceOf(Refusal.class);
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
        String third = given.reviewed(3, "99.00");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into agenda_item (meeting, declaration, position, score) values (?, ?, 3, 99)",
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
                .contains("出席人员：局长、副局长");
        assertThat(issued.content().rows()).extracting(row -> row.get("number")).containsExactly(higher, lower);
        assertThat(issued.content().rows().get(0)).containsEntry("amount", "600,000.00元");
        assertThat(documents.findReadableAbout(List.of(meeting), new String[] {"finance", "expert", "unit-1"}))
                .isEmpty();
    }

    @Test
    void aReasonThatCannotBePrintedIsRefusedWhenItIsRecorded() {
        record.record(meeting, TODAY, "局长", decisions(approve(higher, ""), refuse(lower, "不符\uE000")));
        assertRefused("“理由”中的");
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
        record.record(meeting, TODAY, "局长、副局长", decisions(approve(higher, ""), approve(lower, "")));
        record.finish(meeting);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> record.finish(meeting))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }

    private static List<ItemDecision> decisions(ItemDecision... decisions) {
        return List.of(decisions);
    }

    private static ItemDecision approve(String number, String reason) {
        return new ItemDecision(number, APPROVED, AMOUNT, reason);
    }

    private static ItemDecision refuse(String number, String reason) {
        return new ItemDecision(number, NOT_APPROVED, null, reason);
    }
}
