package ah.patentplan.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.MadeUpHistory;
import ah.patentplan.WholeSystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** 流程统计 – what the server adds up is what somebody finds who counts the engine's history line by line. */
@WholeSystemTest
@Import(MadeUpHistory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DefinitionStatisticsTest {

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    MadeUpHistory madeUp;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    AuthorizationService authorizations;

    private String definition;

    @BeforeAll
    void threeHundredRecoveries() {
        definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("recovery")
                .singleResult()
                .getId();
        madeUp.of(definition, 300);
        course.submitted("jianghuai");
        course.submitted("wanjiang");
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({"2022-01-01,2022-12-31", "2022-03-05,2022-03-05", "2021-01-01,2021-12-31"})
    void thePeriodCountsWhatBeganEndedAndStoodOpenInIt(LocalDate from, LocalDate to) {
        JsonNode found = figures("?from=" + from + "&to=" + to);
        CountedByHand.Days days = new CountedByHand.Days(from, to);
        CountedByHand.isTheSame(found.path("instances"), instances(), days);
        JsonNode boxes = found.path("boxes");
        assertThat(boxes.findValuesAsText("id")).isSubsetOf(MadeUpHistory.BOXES);
        for (JsonNode box : boxes) {
            CountedByHand.isTheSame(box.path("figures"), stays(box.path("id").asText()), days);
        }
    }

    @Order(1)
    @Test
    void withoutAPeriodEverythingCounts() {
        JsonNode found = figures("");
        assertThat(found.at("/instances/started").asLong()).isEqualTo(300);
        assertThat(found.path("boxes").findValuesAsText("id")).containsExactlyElementsOf(MadeUpHistory.BOXES);
        long running = history.createHistoricProcessInstanceQuery()
                .processDefinitionId(definition)
                .unfinished()
                .count();
        assertThat(found.at("/instances/running").asLong()).isEqualTo(running).isPositive();
    }

    @Order(1)
    @Test
    void aBoxNamesItsIncidents() {
        for (JsonNode box : figures("").path("boxes")) {
            long incidents = history.createHistoricIncidentQuery()
                    .processDefinitionId(definition)
                    .activityId(box.path("id").asText())
                    .count();
            assertThat(box.path("incidents").asLong()).isEqualTo(incidents);
        }
        assertThat(figures("?to=2021-12-31").path("boxes").findValuesAsText("incidents"))
                .containsOnly("0");
    }

    @Order(1)
    @Test
    void aRuleCountsTheEvaluationsInWhichItFired() {
        DecisionDefinition table = eligibility();
        List<HistoricDecisionInstance> evaluations = history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionId(table.getId())
                .includeOutputs()
                .list();
        Map<String, Long> fired = evaluations.stream()
                .flatMap(evaluation -> evaluation.getOutputs().stream()
                        .map(HistoricDecisionOutputInstance::getRuleId)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        JsonNode found = auditor().get(path(table, "")).json();
        assertThat(found.path("asked").asInt()).isEqualTo(evaluations.size()).isPositive();
        assertThat(found.path("withoutRule").asLong())
                .isEqualTo(evaluations.stream()
                        .filter(one -> one.getOutputs().isEmpty())
                        .count());
        assertThat(fired).isNotEmpty();
        assertThat(found.path("rules")).hasSameSizeAs(fired.keySet());
        found.path("rules")
                .forEach(rule -> assertThat(rule.path("times").asLong())
                        .isEqualTo(fired.get(rule.path("id").asText())));
        assertThat(auditor()
                        .get(path(table, "?to=2021-12-31"))
                        .json()
                        .path("asked")
                        .asInt())
                .isZero();
    }

    @Order(1)
    @Test
    void onlyWhoWorksInCockpitIsToldOfRules() {
        assertThat(Door.portal(port, "province").get(path(eligibility(), "")).status())
                .isEqualTo(403);
        assertThat(auditor().get("/cockpit/decision-definition/none/statistics").status())
                .isEqualTo(404);
    }

    @Order(1)
    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        var answer = auditor().get(path("?from=2022-02-02&to=2022-02-01"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("开始日期不能晚于结束日期");
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({"province,403", "hefei,403", "expert1,403", "jianghuai,403", "auditor,200", "admin,200"})
    void onlyWhoWorksInCockpitIsAnswered(String account, int status) {
        assertThat(Door.portal(port, account).get(path("")).status()).isEqualTo(status);
    }

    @Order(1)
    @Test
    void aDefinitionThatDoesNotExistIsNotFound() {
        assertThat(auditor().get("/cockpit/process-definition/none/statistics").status())
                .isEqualTo(404);
    }

    @Order(2)
    @Test
    void anAuditorFromWhomTheHistoryIsWithheldFindsNothing() {
        var withheld = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        withheld.setUserId("auditor");
        withheld.setResource(Resources.PROCESS_DEFINITION);
        withheld.setResourceId("recovery");
        withheld.removePermission(Permissions.READ_HISTORY);
        authorizations.saveAuthorization(withheld);
        assertThat(auditor().get(path("")).status()).isEqualTo(404);
    }

    private DecisionDefinition eligibility() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("checkEligibility-universityOperation")
                .singleResult();
    }

    private static String path(DecisionDefinition table, String question) {
        return "/cockpit/decision-definition/" + table.getId() + "/statistics" + question;
    }

    private Caller auditor() {
        return Door.portal(port, "auditor");
    }

    private String path(String question) {
        return "/cockpit/process-definition/" + definition + "/statistics" + question;
    }

    private JsonNode figures(String question) {
        return auditor().get(path(question)).json();
    }

    private List<CountedByHand.Line> instances() {
        return history.createHistoricProcessInstanceQuery().processDefinitionId(definition).list().stream()
                .map(CountedByHand.Line::of)
                .toList();
    }

    private List<CountedByHand.Line> stays(String box) {
        return history
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(definition)
                .activityId(box)
                .list()
                .stream()
                .map(CountedByHand.Line::of)
                .toList();
    }
}
