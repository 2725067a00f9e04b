package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Caller.Answer;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.Standing;
import ah.patentplan.WholeSystemTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 封闭之门 – whatever is posted straight to the engine, only the right person completes a task, and only its form. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineDoorsTest {

    private static final Map<String, Object> RECOMMENDED =
            Map.of("recommendation", text("recommended"), "cityOpinion", text("同意推荐"));

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    Standing everything;

    @Autowired
    Accounts accounts;

    private final Map<String, Caller> callers = new HashMap<>();
    private String cityTask;
    private String provinceTask;
    private String process;
    private String waiting;

    @BeforeAll
    void declarationsAtEveryDesk() {
        accounts.make("colleague", "合肥市局另一经办人", "demo", "cityBureau", "cityBureau-340100");
        String inHefei = course.submitted("jianghuai");
        String atProvince = course.submitted("wanjiang");
        course.recommended(atProvince, "wuhu");
        cityTask = "/task/" + course.task(inHefei, "reviewByCity").getId();
        process = "/process-instance/" + course.task(inHefei, "reviewByCity").getProcessInstanceId();
        waiting = course.submitted("feixi");
        course.recommended(waiting, "hefei");
        course.accepted(waiting);
        course.withoutPaper(atProvince);
        provinceTask = "/task/" + course.task(atProvince, "examineFormally").getId();
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerIsLetInNowhere(Door door) {
        int closed = door == Door.REST ? 401 : 302;
        var stranger = door.stranger(port);
        assertThat(stranger.get("/task").status()).isEqualTo(closed);
        assertThat(stranger.get("/history/task").status()).isEqualTo(closed);
        assertThat(everything
                        .isTheSameAfter(() -> stranger.post(cityTask + "/complete", answers(RECOMMENDED)))
                        .status())
                .isEqualTo(closed);
        assertThat(everything
                        .isTheSameAfter(() -> stranger.deploy(Map.of("own.form", "{}")))
                        .status())
                .isEqualTo(closed);
    }

    @ParameterizedTest
    @EnumSource
    void anApplicantHasNoBusinessAtTheEngine(Door door) {
        var applicant = door.caller(port, "jianghuai");
        assertThat(applicant.get("/task").status()).isEqualTo(403);
        assertThat(applicant.get("/version").status()).isEqualTo(403);
        assertThat(everything
                        .isTheSameAfter(() -> applicant.post(cityTask + "/complete", answers(RECOMMENDED)))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void anOfficialOfAnotherCityCompletesNothing(Door door) {
        assertThat(attempt(door, "wuhu", cityTask + "/complete", answers(RECOMMENDED))
                        .status())
                .isEqualTo(403);
        assertThat(attempt(door, "wuhu", cityTask + "/submit-form", answers(RECOMMENDED))
                        .status())
                .isEqualTo(403);
        assertThat(attempt(door, "wuhu", cityTask + "/claim", Map.of("userId", "wuhu"))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void aColleagueDoesNotCompleteWhatAnotherHasClaimed(Door door) {
        var official = door.caller(port, "hefei");
        assertThat(official.post(cityTask + "/claim", Map.of("userId", "hefei")).status())
                .isEqualTo(204);
        refused(attempt(door, "colleague", cityTask + "/complete", answers(RECOMMENDED)), "任务“市局初审”不由您办理");
        assertThat(attempt(door, "colleague", cityTask + "/unclaim", Map.of()).status())
                .isBetween(400, 403);
        assertThat(official.post(cityTask + "/unclaim", Map.of()).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void theAdministratorCompletesNoTaskOfTheProvince(Door door) {
        Map<String, Object> accepted =
                answers(Map.of("acceptance", text("accepted"), "examinationOpinion", text("齐全")));
        refused(attempt(door, "admin", provinceTask + "/complete", accepted), "任务“形式审查”不由您办理");
        refused(attempt(door, "admin", provinceTask + "/submit-form", accepted), "任务“形式审查”不由您办理");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyPassesATaskToHimselfOrToAnother(Door door) {
        Map<String, Object> group = Map.of("groupId", "camunda-admin", "type", "candidate");
        Map<String, Object> person = Map.of("userId", "admin");
        for (String account : List.of("hefei", "admin")) {
            closed(attempt(door, account, cityTask + "/identity-links", group));
            closed(attempt(door, account, cityTask + "/identity-links/delete", group));
            closed(attempt(door, account, cityTask + "/assignee", person));
            closed(attempt(door, account, cityTask + "/delegate", person));
            closed(attempt(door, account, cityTask + "/resolve", answers(RECOMMENDED)));
            closed(put(door, account, cityTask, Map.of("name", "市局初审", "assignee", "admin", "owner", "admin")));
        }
        refused(attempt(door, "hefei", cityTask + "/claim", Map.of("userId", "colleague")), "只能由本人认领任务");
    }

    @ParameterizedTest
    @EnumSource
    void aTaskEndsThroughItsFormAndNotByAnError(Door door) {
        for (String account : List.of("hefei", "admin")) {
            refused(
                    attempt(door, account, cityTask + "/bpmnError", Map.of("errorCode", "recommendationDeclined")),
                    "任务只能通过表单办结");
            refused(
                    attempt(door, account, cityTask + "/bpmnEscalation", Map.of("escalationCode", "any")),
                    "任务只能通过表单办结");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatTheFormDoesNotAskIsRefused(Door door) {
        refused(city(door, "acceptance", text("accepted")), "acceptance", "不是本表单的填写项");
        refused(city(door, "region", text("340200")), "region", "不是本表单的填写项");
        refused(
                attempt(
                        door,
                        "province",
                        provinceTask + "/complete",
                        answers(Map.of(
                                "acceptance", text("accepted"),
                                "examinationOpinion", text("齐全"),
                                "recommendation", text("declined")))),
                "recommendation",
                "不是本表单的填写项");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerOfTheWrongKindOrOutsideTheChoicesIsRefused(Door door) {
        refused(city(door, "recommendation", text("approved")), "初审结论", "不是可选项");
        refused(city(door, "recommendation", Map.of("value", List.of("recommended"))), "初审结论");
        refused(city(door, "recommendation", Map.of("value", "[\"recommended\"]", "type", "Json")), "初审结论", "不是可选项");
        refused(city(door, "cityOpinion", Map.of("value", 7, "type", "Integer")), "推荐意见", "应为文字");
        refused(city(door, "cityOpinion", text("")), "推荐意见", "必填");
        refused(city(door, "cityOpinion", text("好".repeat(501))), "推荐意见", "不得超过500字");
    }

    @ParameterizedTest
    @EnumSource
    void nobodySetsVariablesBesideTheForm(Door door) {
        Map<String, Object> declined = text("declined");
        Map<String, Object> several = Map.of("modifications", Map.of("recommendation", declined));
        for (String account : List.of("hefei", "auditor", "admin")) {
            closed(put(door, account, cityTask + "/variables/recommendation", declined));
            closed(put(door, account, cityTask + "/localVariables/recommendation", declined));
            closed(attempt(door, account, cityTask + "/variables", several));
            closed(put(door, account, process + "/variables/recommendation", declined));
            closed(attempt(door, account, process + "/variables", several));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheHouseStartsCasesAndSendsMessages(Door door) {
        Map<String, Object> panelAppointed = Map.of("messageName", "panelAppointed", "businessKey", waiting);
        for (String account : List.of("hefei", "province", "expert2", "auditor")) {
            closed(attempt(door, account, "/process-definition/key/funding/start", Map.of()));
            closed(attempt(door, account, "/message", panelAppointed));
            closed(attempt(door, account, "/task/create", Map.of("name", "自建任务")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAuditorChangesNothing(Door door) {
        closed(attempt(door, "auditor", cityTask + "/complete", answers(RECOMMENDED)));
        closed(attempt(door, "auditor", cityTask + "/claim", Map.of("userId", "auditor")));
        var auditor = door.caller(port, "auditor");
        closed(everything.isTheSameAfter(() -> auditor.delete(process)));
        closed(everything.isTheSameAfter(() -> auditor.put(process + "/suspended", Map.of("suspended", true))));
        closed(everything.isTheSameAfter(() -> auditor.deploy(Map.of("own.form", "{}"))));
        assertThat(auditor.get(process).status()).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorDeploys() {
        for (String account : List.of("hefei", "province", "supervisor", "expert2", "director", "finance")) {
            var person = Door.REST.caller(port, account);
            closed(everything.isTheSameAfter(() -> person.deploy(Map.of("own.form", "{}"))));
        }
    }

    private Answer city(Door door, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(RECOMMENDED);
        changed.put(key, value);
        return attempt(door, "hefei", cityTask + "/complete", answers(changed));
    }

    private Answer attempt(Door door, String account, String path, Object body) {
        return everything.isTheSameAfter(() -> caller(door, account).post(path, body));
    }

    private Answer put(Door door, String account, String path, Object body) {
        return everything.isTheSameAfter(() -> caller(door, account).put(path, body));
    }

    private Caller caller(Door door, String account) {
        return callers.computeIfAbsent(account + door, unknown -> door.caller(port, account));
    }

    private static void closed(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(400, 403);
    }

    private static void refused(Answer answer, String... words) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains(words);
    }

    private static Map<String, Object> answers(Map<String, Object> variables) {
        return Map.of("variables", variables);
    }

    private static Map<String, Object> text(String value) {
        return Map.of("value", value, "type", "String");
    }
}
