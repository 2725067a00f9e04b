package ah.patentplan.decision;

import ah.patentplan.ProjectCourse;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** 登记样例 – what a clerk enters about a meeting: two members are present unless said otherwise. */
final class Recording {

    static final LocalDate TODAY = LocalDate.of(2022, 10, 12);

    private Recording() {}

    static MeetingEntries entries(Meeting meeting, ItemDecision... decisions) {
        return entries(meeting, ProjectCourse.MEMBERS, decisions);
    }

    static MeetingEntries entries(Meeting meeting, List<Attendee> attendance, ItemDecision... decisions) {
        return new MeetingEntries(meeting.revision(), TODAY, attendance, List.of(decisions));
    }

    static Attendee member(String name, Presence presence, String... recusedFrom) {
        return new Attendee(name, "局领导", presence, Arrays.asList(recusedFrom));
    }

    /** With 60万元. */
    static ItemDecision approve(String number, String reason) {
        return approve(number, 60, reason);
    }

    /** @param wan 万元 */
    static ItemDecision approve(String number, int wan, String reason) {
        return new ItemDecision(number, Decision.APPROVED, null, wan(wan), reason);
    }

    static ItemDecision refuse(String number, String reason) {
        return new ItemDecision(number, Decision.NOT_APPROVED, null, null, reason);
    }

    static ItemDecision defer(String number) {
        return new ItemDecision(number, Decision.DEFERRED, null, null, "");
    }

    static Money wan(int wan) {
        return Money.ofWan(BigDecimal.valueOf(wan));
    }
}
