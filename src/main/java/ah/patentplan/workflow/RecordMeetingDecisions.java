package ah.patentplan.workflow;

import ah.patentplan.decision.MeetingRecord;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 登记会议决定 – recorded on a page of the portal; here the record is handed on. */
@Component
class RecordMeetingDecisions implements UserTaskBox {

    private final MeetingRecord record;

    RecordMeetingDecisions(MeetingRecord record) {
        this.record = record;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        Shown.on(task).text("meetingNumber", number).text("meetingLink", "/staff/meetings/" + number);
    }

    @Override
    public void complete(DelegateTask task) {
        record.finish(task.getExecution().getProcessBusinessKey());
    }
}
