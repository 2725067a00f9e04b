package ah.patentplan.workflow;

import ah.patentplan.decision.Meetings;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 会议议题 – the declarations on the meeting's agenda. */
@Component
@InDiagrams
public class MeetingItems {

    private final Meetings meetings;

    MeetingItems(Meetings meetings) {
        this.meetings = meetings;
    }

    /** Numbers, in the order of the agenda. */
    public List<String> of(DelegateExecution execution) {
        // the engine asks anew for each item that it creates
        return meetings.agenda(execution.getProcessBusinessKey());
    }
}
