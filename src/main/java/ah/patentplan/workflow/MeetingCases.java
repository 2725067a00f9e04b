package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.decision.MeetingRecord;
import ah.patentplan.programme.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 局长办公会流程 – starts the process of a meeting, hands its record on, and tells what of it fails. */
@Component
public class MeetingCases {

    private final MeetingRecord record;
    private final Processes processes;
    private final ByTheHouse house;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;

    MeetingCases(
            MeetingRecord record,
            Processes processes,
            ByTheHouse house,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management) {
        this.record = record;
        this.processes = processes;
        this.house = house;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
    }

    /**
     * 执行失败 – a decision that could not be carried out so far.
     *
     * @param declaration its number, empty where the meeting's process failed before its items
     * @param retries how often it is tried again by itself; with none left an administrator has to look
     */
    public record Failure(String declaration, int retries, String message) {}

    /**
     * Calls a meeting on the reviewed declarations of the year that are on no open agenda; for the province only.
     *
     * @param categories none for all
     * @return the meeting's number
     */
    @Transactional
    public String call(int year, Category... categories) {
        String number = record.call(year, categories);
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

    /** What has failed while the meeting's decisions are carried out; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public List<Failure> failures(String number) {
        return house.call(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("directorMeeting")
                        .singleResult())
                .map(ProcessInstance::getId)
                .map(process -> management
                        .createJobQuery()
                        .processInstanceId(process)
                        .withException()
                        .list())
                .orElse(List.of())
                .stream()
                .map(this::failure)
                .toList());
    }

    private Failure failure(Job job) {
        Object declaration = runtime.getVariable(job.getExecutionId(), "declaration");
        String number = declaration == null ? "" : declaration.toString();
        return new Failure(number, job.getRetries(), job.getExceptionMessage());
    }
}
