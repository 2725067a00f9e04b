package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Caller.Answer;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.Standing;
import ah.patentplan.WholeSystemTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 引擎调用 – of all writing calls that the engine and its web apps offer, those that are listed pass and no other. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineCallsTest {

    /** Questions in the body of a POST. */
    private static final Set<String> QUESTIONS = Stream.of(
                    "/execution",
                    "/external-task",
                    "/group",
                    "/job",
                    "/job-definition",
                    "/process-instance",
                    "/task",
                    "/variable-instance",
                    "/history/activity-instance",
                    "/history/external-task-log",
                    "/history/job-log",
                    "/history/process-instance",
                    "/history/task",
                    "/history/variable-instance")
            .flatMap(asked -> Stream.of("POST " + asked, "POST " + asked + "/count"))
            .collect(Collectors.toSet());

    private static final Set<String> FILTERED = Set.of(
            "POST /history/detail",
            "POST /filter/{id}/list",
            "POST /filter/{id}/count",
            "POST /filter/{id}/singleResult",
            "POST /identity/password-policy");

    private static final Set<String> IN_COCKPIT = Set.of(
            "POST /camunda/api/cockpit/plugin/base/{engine}/incident",
            "POST /camunda/api/cockpit/plugin/base/{engine}/incident/count",
            "POST /camunda/api/cockpit/plugin/base/{engine}/process-instance",
            "POST /camunda/api/cockpit/plugin/base/{engine}/process-instance/count",
            "POST /camunda/api/cockpit/plugin/base/{engine}/process-instance/{id}/called-process-instances",
            "POST /camunda/api/cockpit/plugin/base/{engine}/process-definition/{id}/called-process-definitions");

    private static final Set<String> AT_TASKS = Set.of(
            "POST /task/{id}/claim",
            "POST /task/{id}/unclaim",
            "POST /task/{id}/complete",
            "POST /task/{id}/submit-form");

    private static final Set<String> OF_THE_ADMINISTRATOR = Set.of(
            "POST /deployment/create",
            "POST /deployment/{id}/redeploy",
            "POST /user/create",
            "POST /user/{id}/unlock",
            "PUT /user/{id}/profile",
            "PUT /user/{id}/credentials",
            "DELETE /user/{id}",
            "POST /group/create",
            "PUT /group/{id}",
            "DELETE /group/{id}",
            "PUT /group/{id}/members/{userId}",
            "DELETE /group/{id}/members/{userId}",
            "POST /authorization/create",
            "PUT /authorization/{id}",
            "DELETE /authorization/{id}",
            "POST /filter/create",
            "PUT /filter/{id}",
            "DELETE /filter/{id}",
            "PUT /job/{id}/retries",
            "PUT /job-definition/{id}/retries");

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    Standing everything;

    private Task task;

    @BeforeAll
    void aDeclarationAtItsCity() {
        task = course.task(course.submitted("jianghuai"), "reviewByCity");
    }

    @Test
    void noCallOfTheEngineIsForgotten() {
        assertThat(RestCalls.ofTheEngine())
                .hasSizeGreaterThan(180)
                .contains("POST /process-instance/{id}/modification", "DELETE /history/process-instance/{id}");
        assertThat(RestCalls.ofTheWebApps())
                .containsAll(IN_COCKPIT)
                .contains("POST /camunda/api/admin/setup/{engine}/user/create");
    }

    @ParameterizedTest
    @EnumSource
    void theAuditorIsAnsweredQuestionsAndChangesNothing(Door door) {
        walk(door, "auditor", union(QUESTIONS, FILTERED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hefei", "expert2", "finance"})
    void whoWorksInTasklistWorksAtTasksOnly(String account) {
        walk(Door.REST, account, union(QUESTIONS, FILTERED, AT_TASKS));
    }

    @ParameterizedTest
    @EnumSource
    void theAdministratorChangesNoCaseAndNoRecord(Door door) {
        walk(door, "admin", union(QUESTIONS, FILTERED, AT_TASKS, OF_THE_ADMINISTRATOR));
    }

    @Test
    void theUnitIsLetInNowhere() {
        Caller unit = Door.REST.caller(port, "jianghuai");
        Map<String, String> before = everything.tables();
        RestCalls.ofTheEngine()
                .forEach(call -> assertThat(sent(unit, call).status()).as(call).isEqualTo(403));
        assertThat(everything.tables()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin"})
    void theWebAppsThemselvesAreAskedOnly(String account) {
        Caller caller = Door.portal(port, account);
        Map<String, String> before = everything.tables();
        for (String call : RestCalls.ofTheWebApps()) {
            if (call.matches("POST /camunda/api/[a-z]+/auth/user/.*")) {
                continue;
            }
            Answer answer = sent(caller, call);
            if (IN_COCKPIT.contains(call)) {
                assertThat(answer.status()).as(call + answer).isEqualTo(200);
            } else {
                shut(call, answer);
            }
        }
        assertThat(everything.tables()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /process-definition/{definition}/start, 流程由系统启动",
        "DELETE, /process-instance/{instance}, 项目按流程图和期限办理",
        "POST, /process-instance/{instance}/modification, 项目按流程图和期限办理",
        "DELETE, /deployment/any, 发布版本不能删除",
        "DELETE, /history/process-instance/{instance}, 办理记录不能修改或删除",
        "POST, /task/{task}/comment/create, 任务只能通过表单办结"
    })
    void theAdministratorIsToldWhy(String method, String path, String reason) {
        Answer answer = Door.REST.caller(port, "admin").send(method, here(path), Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).startsWith(reason);
    }

    @Test
    void anAddressThatIsWrittenOtherwiseOpensNoOtherDoor() {
        Caller administrator = Door.portal(port, "admin");
        Map<String, String> before = everything.tables();
        for (String door : List.of(
                "/engine%2Drest",
                "/engine-rest/engine/default",
                "/engine-rest/",
                "/camunda/api/engine/engine/default",
                "/camunda/api/%65ngine/engine/default")) {
            Answer answer = administrator.delete(door + here("/process-instance/{instance}"));
            assertThat(answer.status()).as(door + answer).isGreaterThanOrEqualTo(400);
        }
        assertThat(everything.tables()).isEqualTo(before);
    }

    /** Whoever calls them: the listed ones may pass, the others are shut, and nothing changes. */
    private void walk(Door door, String account, Set<String> listed) {
        Set<String> calls = RestCalls.ofTheEngine();
        assertThat(calls).containsAll(listed);
        Caller caller = door.caller(port, account);
        Map<String, String> before = everything.tables();
        for (String call : calls) {
            if (QUESTIONS.contains(call) || FILTERED.contains(call)) {
                assertThat(sent(caller, call).status()).as(call).isNotEqualTo(500);
            } else if (call.startsWith("PUT /user/{id}/")) {
                // its own it may change, and is told what is missing
                assertThat(sent(caller, call).status()).as(call).isGreaterThanOrEqualTo(400);
            } else if (!listed.contains(call)) {
                shut(call, sent(caller, call));
            }
        }
        assertThat(everything.tables()).isEqualTo(before);
    }

    private static void shut(String call, Answer answer) {
        assertThat(answer.status()).as(call + answer).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).as(call).isEqualTo("Refusal");
        assertThat(answer.json().path("message").asText()).as(call).containsPattern("\\p{IsHan}{5}");
    }

    private Answer sent(Caller caller, String call) {
        String[] parts = call.split(" ");
        return caller.send(parts[0], here(parts[1]), Map.of());
    }

    /** With what is there in place of the variables. */
    private String here(String path) {
        return path.replace("/task/{id}", "/task/" + task.getId())
                .replace("{task}", task.getId())
                .replace("/process-instance/{id}", "/process-instance/" + task.getProcessInstanceId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("/process-definition/{id}", "/process-definition/" + task.getProcessDefinitionId())
                .replace("{definition}", task.getProcessDefinitionId())
                .replace("/user/{id}", "/user/hefei")
                .replace("{engine}", "default")
                .replaceAll("\\{\\w+}", "any");
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> union = new TreeSet<>();
        Stream.of(sets).forEach(union::addAll);
        return union;
    }
}
