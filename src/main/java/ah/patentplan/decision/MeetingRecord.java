package ah.patentplan.decision;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.notification.Form;
import ah.patentplan.notification.Issuing;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 会议纪要 – called, recorded, frozen by a second person; frozen it stands. */
@Component
@Transactional
public class MeetingRecord {

    private final Meetings meetings;
    private final Agenda agenda;
    private final CategoryFunds funds;
    private final DepartureCourse departures;
    private final Programmes programmes;
    private final Issuing issuing;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    MeetingRecord(
            Meetings meetings,
            Agenda agenda,
            CategoryFunds funds,
            DepartureCourse departures,
            Programmes programmes,
            Issuing issuing,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.funds = funds;
        this.departures = departures;
        this.programmes = programmes;
        this.issuing = issuing;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Calls a meeting on the reviewed declarations of the year that are on no open agenda, deferred ones among them.
     *
     * @param categories none for all
     * @return its number, {@code 2022-M01}
     */
    public String call(int year, Category... categories) {
        actors.current().require(Role.PROVINCE_OFFICE);
        Meeting meeting = agenda.meeting(year, List.of(categories));
        meetings.save(meeting);
        String detail = meeting.items().size() + " 个项目：" + titles(meeting);
        acts.enter("召集局长办公会", meeting.number(), detail);
        return meeting.number();
    }

    /** Keeps what was recorded so far, complete or not; refused where somebody else saved meanwhile. */
    public void record(String number, MeetingEntries entries) {
        actors.current().require(Role.PROVINCE_OFFICE);
        meetings.hold(number);
        meetings.of(number).record(entries);
        long decided = entries.decisions().stream()
                .map(ItemDecision::decision)
                .filter(Objects::nonNull)
                .count();
        acts.enter("保存会议决定", number, decided + " 项");
    }

    /** 登记会议决定: hands the record on; refused where it is incomplete, exceeds a budget or lacks a reason. */
    public void finish(String number) {
        meetings.hold(number);
        Meeting meeting = meetings.of(number);
        new MeetingRules(meeting, programmes.of(meeting.year()).quorumShare()).check(LocalDate.now(clock));
        deviations(meeting);
        funds.check(meeting);
        requirePrintable(meeting);
        meeting.recorded(actors.current().id());
        meeting.agenda().forEach(item -> acts.enter("登记会议决定", item.number(), summary(meeting, item)));
    }

    /**
     * 核定会议纪要; refused to the person who recorded it. Departures from the ranking are entered, with the person who
     * recorded them as the one who asks; the minutes are issued.
     */
    public void freeze(String number, String remark) {
        meetings.hold(number);
        Meeting meeting = meetings.of(number);
        funds.check(meeting);
        List<Funds> before = funds.of(meeting.year());
        meeting.freeze(actors.current().id());
        List<Deviation> deviations = deviations(meeting);
        deviations.forEach(deviation -> departures.enter(deviation, meeting.recordedBy(), remark));
        Programme programme = programmes.of(meeting.year());
        Minutes minutes = new Minutes(meeting, programme, before, deviations);
        issuing.issue(Form.MINUTES, minutes.matter(), "minutes", minutes.values(), minutes.rows());
        acts.enter("核定会议纪要", number, remark);
    }

    /** 退回会议纪要: it may be recorded anew. */
    public void sendBack(String number, String remark) {
        meetings.of(number).sendBack();
        acts.enter("退回会议纪要", number, remark);
    }

    private List<Deviation> deviations(Meeting meeting) {
        List<String> panels = meeting.items().stream()
                .map(item -> item.ranked().panel())
                .distinct()
                .toList();
        return new MeetingDeviations(meeting, meetings.refusedBefore(panels, meeting.number())).all();
    }

    private void requirePrintable(Meeting meeting) {
        meeting.attendance().forEach(one -> issuing.requirePrintable("出席人员", one.name() + one.post()));
        meeting.items().forEach(item -> issuing.requirePrintable("理由", item.reason()));
    }

    private static String titles(Meeting meeting) {
        return meeting.items().stream()
                .map(item -> item.declaration().category().title())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String summary(Meeting meeting, AgendaItem item) {
        String amount = item.amount() == null ? "" : "，" + item.amount();
        String reason = item.reason().isBlank() ? "" : "，理由：" + item.reason();
        return "会议 " + meeting.number() + "：" + item.decision().title() + amount + reason;
    }
}
