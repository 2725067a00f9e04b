package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.decision.MeetingRecord;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 局长办公会流程 – starts the process of a meeting and hands its record on. */
@Component
public class MeetingCases {

    private final MeetingRecord record;
    private final Processes processes;
    private final ByTheHouse house;
    private final TaskService tasks;

    MeetingCases(MeetingRecord record, Processes processes, ByTheHouse house, TaskService tasks) {
        this.record = record;
        this.processes = processes;
        this.house = house;
        this.tasks = tasks;
    }

    /**
     * Calls a meeting on all reviewed declarations of the year that are on no open agenda; for the province only.
     *
     * @return the meeting's number
     */
    @Transactional
    public String call(int year) {
        String number = record.call(year);
        house.call(() -> {
            processes.start("directorMeeting", year, number, Map.of("year", year));
            return null;
        });
        return number;
    }

    /** Completes the task 登记会议决定 of the meeting as the person logged in; refused where the record is incomplete. */
    @Transactional
    public void recorded(String number) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("recordMeetingDecisions")
                .singleResult();
        if (task == null) {
            throw new Refusal("会议 " + number + " 目前没有由您登记的决定");
        }
        tasks.complete(task.getId());
    }
}
