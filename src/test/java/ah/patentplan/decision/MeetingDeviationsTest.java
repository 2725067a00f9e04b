package ah.patentplan.decision;

import static ah.patentplan.decision.Recording.approve;
import static ah.patentplan.decision.Recording.defer;
import static ah.patentplan.decision.Recording.entries;
import static ah.patentplan.decision.Recording.refuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.notification.OfficialDocuments;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 例外决定 – an approval before a better one of the panel, or of one that failed, has its reason and is a departure. */
@FeatureTest
@Import({MeetingRecord.class, ApprovalCourse.class})
class MeetingDeviationsTest {

    private static final String REASON = "区域布局需要";

    @Autowired
    private MeetingRecord record;

    @Autowired
    private ApprovalCourse course;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Departures departures;

    @Autowired
    private OfficialDocuments documents;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    private String best;
    private String middle;
    private String failed;

    @BeforeEach
    void threeReviewedDeclarations() {
        clock.moveTo(Recording.TODAY);
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
        best = given.reviewed(1, "85.60");
        middle = given.reviewed(2, "78.20");
        failed = given.reviewed(3, "59.99");
    }

    @Test
    void anApprovalBeforeABetterOneNeedsAReason() {
        String meeting = recorded(refuse(best, "经费重复"), approve(middle, " "), defer(failed));
        assertThatThrownBy(() -> record.finish(meeting))
                .isInstanceOf(Refusal.class)
                .hasMessage("未按评审排序审定（" + middle + "）须说明理由");
    }

    @Test
    void anApprovalOfOneThatFailedNeedsAReason() {
        String meeting = recorded(approve(best, ""), approve(middle, ""), approve(failed, ""));
        assertThatThrownBy(() -> record.finish(meeting))
                .isInstanceOf(Refusal.class)
                .hasMessage("评审不合格而拟立项（" + failed + "）须说明理由");
    }

    @Test
    void atFreezingTheDeviationIsADepartureOfTheOneWhoRecordedAndTheOneWhoFroze() {
        frozen(refuse(best, "经费重复"), approve(middle, REASON), refuse(failed, "不合格"));
        assertThat(departures.findByYearOrderByNumber(2022))
                .extracting(
                        Departure::kind,
                        Departure::subject,
                        Departure::before,
                        Departure::reason,
                        Departure::requestedBy,
                        Departure::decidedBy,
                        Departure::state,
                        Departure::opinion)
                .containsExactly(tuple(
                        DepartureKind.AGAINST_RANKING,
                        middle,
                        "评审排序第2名（2–2），排序在前的" + best + "不予立项",
                        REASON,
                        "province",
                        "director",
                        DepartureState.APPROVED,
                        "同意"));
    }

    @Test
    void theMinutesNameTheDeviationWithItsReason() {
        String meeting = frozen(refuse(best, "经费重复"), approve(middle, REASON), refuse(failed, "不合格"));
        entities.flush();
        assertThat(documents
                        .findReadableAbout(List.of(meeting), new String[] {"auditor"})
                        .get(0)
                        .content()
                        .rows())
                .filteredOn(row -> row.get("table").equals("deviations"))
                .extracting(row -> row.get("number"), row -> row.get("reason"))
                .containsExactly(tuple(middle, REASON));
    }

    @Test
    void oneThatFailedAndPassesABetterOneDepartsTwice() {
        frozen(approve(best, ""), refuse(middle, "经费重复"), approve(failed, REASON));
        assertThat(departures.findByYearOrderByNumber(2022))
                .extracting(Departure::kind)
                .containsExactlyInAnyOrder(DepartureKind.FAILED_APPROVED, DepartureKind.AGAINST_RANKING);
    }

    @Test
    void aBetterOneThatIsDeferredIsNotPassedOver() {
        frozen(defer(best), approve(middle, ""), refuse(failed, "不合格"));
        assertThat(departures.findByYearOrderByNumber(2022)).isEmpty();
    }

    @Test
    void aBetterOneThatAnEarlierMeetingRefusedIsPassedOver() {
        String first = frozen(refuse(best, "经费重复"), defer(middle), refuse(failed, "不合格"));
        List.of(best, middle, failed).forEach(number -> course.carryOut(first, number));
        given.acts("province", Role.PROVINCE_OFFICE);

        String second = recorded(approve(middle, ""));

        assertThatThrownBy(() -> record.finish(second))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("须说明理由");
    }

    private String frozen(ItemDecision... decisions) {
        String meeting = recorded(decisions);
        record.finish(meeting);
        given.acts("director", Role.DIRECTOR);
        record.freeze(meeting, "同意");
        return meeting;
    }

    private String recorded(ItemDecision... decisions) {
        String meeting = record.call(2022);
        record.record(meeting, entries(meetings.of(meeting), decisions));
        return meeting;
    }
}
