package ah.patentplan.workflow;

import ah.patentplan.decision.AgendaItem;
import ah.patentplan.decision.Meeting;
import ah.patentplan.decision.MeetingRecord;
import ah.patentplan.decision.Meetings;
import ah.patentplan.decision.Presence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 核定会议纪要 – a director freezes the record or sends it back. */
@Component
@Decides("meetingRecord: frozen returned")
class FreezeMeetingRecord implements UserTaskBox {

    private final MeetingRecord record;
    private final Meetings meetings;

    FreezeMeetingRecord(MeetingRecord record, Meetings meetings) {
        this.record = record;
        this.meetings = meetings;
    }

    @Override
    public void begin(DelegateTask task) {
        Meeting meeting = meetings.of(task.getExecution().getProcessBusinessKey());
        Shown.on(task)
                .text("number", meeting.number())
                .text("heldOn", meeting.heldOn())
                .text("meetingLink", "/staff/meetings/" + meeting.number())
                .text("attendance", attendance(meeting))
                .table(
                        "items",
                        meeting.items().stream().map(FreezeMeetingRecord::line).toList());
    }

    @Override
    public void complete(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        Answers answers = Answers.of(task);
        String remark = answers.text("freezeRemark");
        if (answers.is("meetingRecord", "frozen")) {
            record.freeze(number, remark);
        } else {
            record.sendBack(number, remark);
        }
        task.getExecution().setVariable("meetingRecord", answers.text("meetingRecord"));
    }

    /** Names stay out of the engine. */
    private static String attendance(Meeting meeting) {
        long present = meeting.attendance().stream()
                .filter(one -> one.presence() == Presence.PRESENT)
                .count();
        return present + " 人";
    }

    private static Map<String, String> line(AgendaItem item) {
        return Map.of(
                "number",
                item.number(),
                "unitName",
                item.declaration().unitName(),
                "place",
                item.ranked().panel() + " " + item.ranked().shown(),
                "score",
                item.ranked().score().toPlainString() + (item.ranked().passed() ? "" : "（不合格）"),
                "decision",
                item.isTakenOff() ? "不再审议" : item.decision().title(),
                "amount",
                item.amount() == null ? "" : item.amount().yuan().toPlainString(),
                "reason",
                item.reason());
    }
}
