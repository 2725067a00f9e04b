package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.decision.Decision;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.MaterialKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * 逐环节迁移 – before each of its tasks is done, every running case moves to the other of two releases; it stands as it
 * stood, and the task is done there. So it goes through every user task of every diagram.
 */
@Import(Moving.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryTaskMigrationTest extends EveryStep {

    @Autowired
    private Moving moving;

    @Autowired
    private DepartureCases departures;

    @Autowired
    private RepositoryService repository;

    private final Set<String> moved = new TreeSet<>();
    private String here;
    private String there;

    @BeforeAll
    void twoReleases() {
        here = moving.inForce();
        there = moving.changed("reviewByCity.form", "市局推荐意见", "市局推荐意见（修订）");
    }

    @Test
    @Order(1)
    void aProjectMovesAtEveryStepFromItsDraftToItsRecovery() {
        String number = submitted();
        recommendedAndAccepted(number);
        reviewedByAPanel(number);
        approved(number);
        contracted(number);
        paid(number);
        guided(number);
        evaluated(number);
        recovered(number);
        assertNothingRunsOf(number);
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.CLOSED);
    }

    @Test
    @Order(2)
    void aDepartureAndAnInvestigationMoveToo() {
        String number = course.submitted("feixi");
        var later = clock.instant().plus(Duration.ofDays(60));
        String departure = course.as("province", () -> departures.requestDeadline(course.year(), later, "暴雨断网"));
        String investigation = reported(number);
        stop();
        course.complete(
                "supervisor",
                departure,
                "approveDeparture",
                Map.of("departureApproval", "rejected", "departureOpinion", "理由不足"));
        course.complete("feixi", investigation, "stateCase", Map.of("statement", "数据属实"));
        stop();
        found(investigation, "established");
        stop();
        course.complete("supervisor", investigation, "confirmFalseMaterials", Map.of("confirmation", "confirmed"));
        assertNothingRunsOf(number);
        assertNothingRunsOf(departure);
    }

    @Test
    @Order(3)
    void aKeyCityMovesWhereItsOwnDiagramHasTheTasks() {
        String number = keyCityBeforeItsMeeting();
        project.meetingFrozen(project.meetingRecorded(project.meetingCalled(), Decision.APPROVED));
        project.publicityOver(number);
        stop();
        project.contractSigned(number, "bengbu", "signContract", MaterialKind.CONTRACT);
        stop();
        project.contractSigned(number, "province", "signContractByProvince", MaterialKind.CONTRACT_BY_PROVINCE);
        assertThat(openTasks(number)).containsExactly("requestPayment");
    }

    @Test
    @Order(4)
    void noUserTaskWasForgotten() {
        Set<String> all = new TreeSet<>();
        repository
                .createProcessDefinitionQuery()
                .deploymentId(here)
                .list()
                .forEach(process -> repository
                        .getBpmnModelInstance(process.getId())
                        .getModelElementsByType(UserTask.class)
                        .forEach(task -> all.add(process.getKey() + "/" + task.getId())));
        assertThat(all).hasSizeGreaterThan(30);
        assertThat(moved).isEqualTo(all);
    }

    /** All running cases go to the release on which none of them stands, and stand there as they stood. */
    @Override
    protected void stop() {
        Map<String, String> before = standing();
        String source = moving.inForce();
        String target = source.equals(here) ? there : here;
        moving.putIntoForce(target);
        MigrationScope all = new MigrationScope(course.year(), source, target, null, "");
        long migration = moving.begun(all);
        MigrationReport report = moving.wentOn(migration);
        assertThat(report.cases())
                .allSatisfy(one -> assertThat(one.result()).as(one.toString()).isEqualTo(MigrationResult.MOVED));
        assertThat(standing()).isEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery().deploymentId(source).count())
                .isZero();
        tasks.createTaskQuery().list().forEach(task -> moved.add(process(task) + "/" + task.getTaskDefinitionKey()));
    }

    /** Every open task with its people and what it shows, every timer with its date, by their ids. */
    private Map<String, String> standing() {
        Map<String, String> standing = new HashMap<>();
        tasks.createTaskQuery()
                .list()
                .forEach(task -> standing.put(
                        task.getId(),
                        task.getTaskDefinitionKey()
                                + task.getAssignee()
                                + task.getDueDate()
                                + jdbc.queryForList(
                                        "select coalesce(group_id_, user_id_) from act_ru_identitylink where task_id_ = ? order by 1",
                                        task.getId())
                                + new TreeMap<>(Plain.of(tasks.getVariablesLocalTyped(task.getId())))));
        jdbc.queryForList("select id_, duedate_ from act_ru_job where type_ = 'timer'")
                .forEach(timer -> standing.put(timer.get("id_").toString(), timer.toString()));
        return standing;
    }

    private String process(Task task) {
        return repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }
}
