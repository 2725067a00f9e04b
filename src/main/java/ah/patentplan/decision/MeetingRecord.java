package ah.patentplan.decision;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.notification.Form;
import ah.patentplan.notification.Issuing;
import ah.patentplan.programme.Programmes;
import ah.patentplan.review.ReviewResult;
import ah.patentplan.review.ReviewResults;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 会议纪要 – called, recorded, frozen by a second person; frozen it stands. */
@Component
@Transactional
public class MeetingRecord {

    /** 同分规则: the smaller spread first, then the smaller number. */
    private static final Comparator<ReviewResult> RANKING = Comparator.comparing(ReviewResult::score)
            .reversed()
            .thenComparing(ReviewResult::spread)
            .thenComparing(ReviewResult::number);

    private final Meetings meetings;
    private final Declarations declarations;
    private final ReviewResults results;
    private final Programmes programmes;
    private final Issuing issuing;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    MeetingRecord(
            Meetings meetings,
            Declarations declarations,
            ReviewResults results,
            Programmes programmes,
            Issuing issuing,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.meetings = meetings;
        this.declarations = declarations;
        this.results = results;
        this.programmes = programmes;
        this.issuing = issuing;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Calls a meeting on all reviewed declarations of the year that are on no open agenda, ranked by score.
     *
     * @return its number, {@code 2022-M01}
     */
    public String call(int year) {
        actors.current().require(Role.PROVINCE_OFFICE);
        List<String> taken = meetings.onOpenAgenda(year);
        List<ReviewResult> ranked =
                declarations.findByYearAndStateOrderByNumber(year, DeclarationState.REVIEWED).stream()
                        .map(Declaration::number)
                        .filter(number -> !taken.contains(number))
                        .map(results::of)
                        .sorted(RANKING)
                        .toList();
        if (ranked.isEmpty()) {
            throw new Refusal(year + " 年度没有待局长办公会审定的项目");
        }
        String number = "%d-M%02d".formatted(year, meetings.countByYear(year) + 1);
        Meeting meeting = new Meeting(number, year);
        for (int place = 0; place < ranked.size(); place++) {
            ReviewResult result = ranked.get(place);
            meeting.add(new AgendaItem(meeting, declarations.of(result.number()), place + 1, result.score()));
        }
        meetings.save(meeting);
        acts.enter("召集局长办公会", number, ranked.size() + " 个项目");
        return number;
    }

    /**
     * Keeps what was recorded so far, complete or not.
     *
     * @param heldOn date of the meeting, may be null
     */
    public void record(String number, LocalDate heldOn, String attendance, List<ItemDecision> decisions) {
        actors.current().require(Role.PROVINCE_OFFICE);
        meetings.of(number).record(heldOn, attendance, decisions);
        acts.enter("保存会议决定", number, decisions.size() + " 项");
    }

    /** 登记会议决定: hands the record on; refused where it is incomplete or a reason is missing. */
    public void finish(String number) {
        Meeting meeting = meetings.of(number);
        MeetingRules.check(meeting, LocalDate.now(clock));
        issuing.requirePrintable("出席人员", meeting.attendance());
        meeting.items().forEach(item -> issuing.requirePrintable("理由", item.reason()));
        meeting.recorded(actors.current().id());
        meeting.items().stream()
                .filter(item -> !item.isTakenOff())
                .forEach(item -> acts.enter("登记会议决定", item.number(), summary(meeting, item)));
    }

    /** 核定会议纪要; refused to the person who recorded it. The minutes are issued. */
    public void freeze(String number, String remark) {
        Meeting meeting = meetings.of(number);
        meeting.freeze(actors.current().id());
        String programme = programmes.of(meeting.year()).title();
        issuing.issue(
                Form.MINUTES,
                Minutes.matter(meeting),
                "minutes",
                Minutes.values(meeting, programme),
                Minutes.rows(meeting));
        acts.enter("核定会议纪要", number, remark);
    }

    /** 退回会议纪要: it may be recorded anew. */
    public void sendBack(String number, String remark) {
        meetings.of(number).sendBack();
        acts.enter("退回会议纪要", number, remark);
    }

    private static String summary(Meeting meeting, AgendaItem item) {
        String amount = item.amount() == null ? "" : "，" + item.amount();
        String reason = item.reason().isBlank() ? "" : "，理由：" + item.reason();
        return "会议 " + meeting.number() + "：" + item.decision().title() + amount + reason;
    }
}
