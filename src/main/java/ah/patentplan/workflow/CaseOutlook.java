package ah.patentplan.workflow;

import ah.patentplan.declaration.Correspondence;
import ah.patentplan.workflow.CaseTree.Branch;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** 案件现状 – where a case stands, who is to act, and what it waits for. */
@Component
class CaseOutlook {

    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;

    CaseOutlook(TaskService tasks, ManagementService management, IdentityService identity) {
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
    }

    TriedCase of(CaseTree tree) {
        return new TriedCase(
                tree.number(),
                tree.process(),
                List.of(),
                tree.standing(),
                tree.branches().stream().flatMap(this::tasks).sorted().toList(),
                tree.branches().stream().flatMap(this::timers).sorted().toList());
    }

    private Stream<String> tasks(Branch branch) {
        return tasks.createTaskQuery().processInstanceId(branch.instance()).list().stream()
                .map(task -> task.getName() + "（" + people(task) + "）");
    }

    private String people(Task task) {
        return task.getAssignee() != null
                ? task.getAssignee()
                : tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .map(this::group)
                        .collect(Collectors.joining("、"));
    }

    private String group(String id) {
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        return group == null ? id : group.getName();
    }

    private Stream<String> timers(Branch branch) {
        return management.createJobQuery().processInstanceId(branch.instance()).timers().list().stream()
                .map(timer -> label(timer, branch) + "　"
                        + Correspondence.time(timer.getDuedate().toInstant()));
    }

    private String label(Job timer, Branch branch) {
        String box = management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return Diagram.label(branch.diagram().node(box));
    }
}
