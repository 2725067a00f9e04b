package ah.patentplan.decision;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.ProjectCourse;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Uploads;
import ah.patentplan.notification.Letters;
import ah.patentplan.programme.Money;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** 公示中的项目 – the ground of the tests of objections: one intended approval, and who objects to it. */
@FeatureTest
@Import({
    MeetingRecord.class,
    ApprovalCourse.class,
    Termination.class,
    Cancellation.class,
    ObjectionFiling.class,
    ObjectionHandling.class,
    ObjectionEvidence.class,
    ObjectionLimit.class,
    Uploads.class,
    DocumentStore.class
})
abstract class PublicProject {

    protected static final LocalDate THURSDAY = LocalDate.of(2022, 9, 29);
    protected static final Instant LAST_SECOND = Instant.parse("2022-10-11T23:59:59+08:00");
    protected static final Objector PERSON =
            new Objector("吴异议", "", "11010519491231002X", "0551-63356984", "wu@example.cn");
    protected static final Objection.Ruling UPHELD =
            new Objection.Ruling(ObjectionState.UPHELD, null, "专利不属于该单位", "经核查属实");
    protected static final Objection.Ruling UNFOUNDED =
            new Objection.Ruling(ObjectionState.UNFOUNDED, null, "权属清楚", "经核查，异议不成立");

    @Autowired
    private Meetings meetings;

    @Autowired
    protected MeetingRecord record;

    @Autowired
    protected ApprovalCourse course;

    @Autowired
    protected ObjectionFiling filing;

    @Autowired
    protected ObjectionHandling handling;

    @Autowired
    protected Objections objections;

    @Autowired
    protected Approvals approvals;

    @Autowired
    protected Publicities publicities;

    @Autowired
    protected Declarations declarations;

    @Autowired
    protected Letters letters;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected EntityManager entities;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Given given;

    protected String number;

    @BeforeEach
    void anIntendedApproval() {
        clock.moveTo(THURSDAY);
        given.programmeOf2022();
        number = given.reviewed(1, "85.60");
        decided(Decision.APPROVED);
        course.publish(number);
        SecurityContextHolder.clearContext();
    }

    protected ObjectionFiling.Receipt filed() {
        return filed(PERSON);
    }

    protected ObjectionFiling.Receipt filed(Objector objector) {
        return filing.file(number, new Objection.Filing(objector, "专利权属有争议", clock.instant()), List.of());
    }

    protected void answered(String objection, Objection.Ruling ruling) {
        given.acts("province", Role.PROVINCE_OFFICE);
        handling.rule(objection, ruling);
        handling.announce(objection);
        entities.flush();
    }

    /** A meeting of its own decides about it, and its record is frozen and carried out. */
    protected void decided(Decision decision) {
        given.acts("province", Role.PROVINCE_OFFICE);
        String meeting = record.call(2022);
        Money amount = decision == Decision.APPROVED ? Recording.wan(60) : null;
        ItemDecision decided = new ItemDecision(number, decision, null, amount, "会议研究");
        record.record(
                meeting,
                new MeetingEntries(
                        meetings.of(meeting).revision(),
                        LocalDate.now(clock),
                        ProjectCourse.MEMBERS,
                        List.of(decided)));
        record.finish(meeting);
        given.acts("director", Role.DIRECTOR);
        record.freeze(meeting, "");
        course.carryOut(meeting, number);
    }
}
