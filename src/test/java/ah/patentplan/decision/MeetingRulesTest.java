package ah.patentplan.decision;

import static ah.patentplan.decision.Presence.ABSENT;
import static ah.patentplan.decision.Presence.GUEST;
import static ah.patentplan.decision.Presence.LEAVE;
import static ah.patentplan.decision.Presence.PRESENT;
import static ah.patentplan.decision.Presence.RECUSED;
import static ah.patentplan.decision.Recording.approve;
import static ah.patentplan.decision.Recording.defer;
import static ah.patentplan.decision.Recording.entries;
import static ah.patentplan.decision.Recording.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 法定人数和回避 – more than half of the members must be there, and for each item those who are recused do not count. */
@FeatureTest
@Import(MeetingRecord.class)
class MeetingRulesTest {

    @Autowired
    private MeetingRecord record;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    private String first;
    private String second;
    private String meeting;

    @BeforeEach
    void aMeetingOnTwoDeclarations() {
        clock.moveTo(Recording.TODAY);
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
        first = given.reviewed(1, "85.60");
        second = given.reviewed(2, "78.20");
        meeting = record.call(2022);
    }

    @Test
    void halfOfTheMembersAreNoQuorum() {
        recorded(List.of(member("甲", PRESENT), member("乙", LEAVE)), approve(first, ""), approve(second, ""));
        assertRefused("应到2人，实到1人，未超过应到人数的50%");
    }

    @Test
    void twoOfThreeAreAQuorum() {
        recorded(
                List.of(member("甲", PRESENT), member("乙", PRESENT), member("丙", ABSENT)),
                approve(first, ""),
                approve(second, ""));
        assertFinished();
    }

    @Test
    void aGuestIsNoMember() {
        recorded(
                List.of(member("甲", PRESENT), member("乙", GUEST), member("丙", GUEST)),
                approve(first, ""),
                approve(second, ""));
        assertFinished();
    }

    @Test
    void aMemberRecusedFromTheWholeMeetingIsNotPresent() {
        recorded(List.of(member("甲", PRESENT), member("乙", RECUSED)), approve(first, ""), approve(second, ""));
        assertRefused("应到2人，实到1人");
    }

    @Test
    void anItemWithoutAQuorumAfterRecusalsIsNotDecided() {
        recorded(oneOfThreeRecusedFrom(second), approve(first, ""), approve(second, ""));
        assertRefused("申报 " + second + " 除回避外到会1人，未超过应到人数的50%，只能暂缓");
    }

    @Test
    void anItemWithoutAQuorumAfterRecusalsIsDeferred() {
        recorded(oneOfThreeRecusedFrom(second), approve(first, ""), defer(second));
        assertFinished();
    }

    @Test
    void aRecusalNamesADeclarationOfTheAgenda() {
        recorded(
                List.of(member("甲", PRESENT), member("乙", PRESENT, "2022-UO-9999")),
                approve(first, ""),
                approve(second, ""));
        assertRefused("“乙”回避的申报 2022-UO-9999 不在议程上");
    }

    @Test
    void everybodysPresenceIsRecorded() {
        recorded(List.of(member("甲", PRESENT), member("乙", null)), approve(first, ""), approve(second, ""));
        assertRefused("请选择“乙”的出席情况");
    }

    @Test
    void nobodyCountsTwice() {
        recorded(List.of(member("甲", PRESENT), member("甲", PRESENT)), approve(first, ""), approve(second, ""));
        assertRefused("与会人员“甲”重复");
    }

    private static List<Attendee> oneOfThreeRecusedFrom(String number) {
        return List.of(member("甲", PRESENT), member("乙", PRESENT, number), member("丙", LEAVE));
    }

    private void recorded(List<Attendee> attendance, ItemDecision... decisions) {
        record.record(meeting, entries(meetings.of(meeting), attendance, decisions));
    }

    private void assertFinished() {
        record.finish(meeting);
        assertThat(meetings.of(meeting).state()).isEqualTo(MeetingState.RECORDED);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> record.finish(meeting))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }
}
