package ah.patentplan.workflow;

import ah.patentplan.decision.AgendaItem;
import ah.patentplan.decision.Meeting;
import ah.patentplan.decision.MeetingRecord;
import ah.patentplan.decision.Meetings;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 核定会议纪要 – a director freezes the record or sends it back. */
@Component
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
                .text("attendance", meeting.attendance())
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

    private static Map<String, String> line(AgendaItem item) {
        return Map.of(
                "number", item.number(),
                "unitName", item.declaration().unitName(),
                "score", item.score().toPlainString(),
                "decision", item.isTakenOff() ? "不再审议" : item.decision().title(),
                "amount", item.amount() == null ? "" : item.amount().yuan().toPlainString(),
                "reason", item.reason());
    }
}
