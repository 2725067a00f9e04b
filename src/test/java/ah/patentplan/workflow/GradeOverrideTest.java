package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Course;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.decision.Departure;
import ah.patentplan.decision.DepartureKind;
import ah.patentplan.decision.DepartureState;
import ah.patentplan.decision.Departures;
import ah.patentplan.decision.Termination;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.Consequence;
import ah.patentplan.performance.PerformanceReports;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 调整评估等次 – another grade than the computed one needs a reason and a second person, and money follows the table. */
@WholeSystemTest
@Import({Papers.class, ReportedProject.class})
class GradeOverrideTest {

    @Autowired
    private Course course;

    @Autowired
    private Papers papers;

    @Autowired
    private ReportedProject project;

    @Autowired
    private PerformanceReports reports;

    @Autowired
    private Departures departures;

    @Autowired
    private Termination termination;

    @Autowired
    private Declarations declarations;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcTemplate jdbc;

    private String number;

    @BeforeEach
    void anExcellentProject() {
        number = project.withLicenceFilings(40);
        project.reported(number, Map.of());
        assertThat(reports.of(number).grant().grade()).isEqualTo("优");
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
    }

    @Test
    void anotherGradeStandsOnceASecondPersonHasApprovedIt() {
        ask("中（不再发放后续资金）", "证明材料与目标不符");
        assertThat(reports.of(number).grant().grade())
                .as("until it is approved")
                .isEqualTo("优");

        decide("approved");

        assertThat(reports.of(number).confirmedGrant().grade()).isEqualTo("中");
        assertThat(reports.of(number).confirmedGrant().consequence()).isEqualTo(Consequence.STOP);
        assertThat(consequence()).isEqualTo("stop");
        assertThat(departures.lastApproved(number, DepartureKind.GRADE_OVERRIDDEN))
                .returns("优（发放后续资金）", Departure::before)
                .returns("中（不再发放后续资金）", Departure::after)
                .returns("证明材料与目标不符", Departure::reason)
                .returns("province", Departure::requestedBy)
                .returns("supervisor", Departure::decidedBy);
        assertThat(jdbc.queryForObject(
                        "select body from letter where number = ? and kind = 'evaluationResult'", String.class, number))
                .contains("中", "证明材料与目标不符");
    }

    @Test
    void whatIsNotApprovedGoesBackToTheEvaluation() {
        ask("差（收回前期资金的50%）", "拟收回");

        decide("rejected");

        assertThat(reports.of(number).grant().grade()).isEqualTo("优");
        course.complete(
                "province",
                number,
                "evaluatePerformance",
                Map.of("evaluation", "confirmed", "evaluationComment", "按计算结果"));
        assertThat(consequence()).isEqualTo("release");
    }

    @Test
    void anUnknownOutcomeOrTheSameOneOrNoneIsRefused() {
        assertThatThrownBy(() -> ask("特优", "理由")).hasMessageContaining("请选择“调整后的结果”");
        assertThatThrownBy(() -> ask("优（发放后续资金）", "理由")).hasMessageContaining("与计算得出的结果相同");
        assertThatThrownBy(() -> ask(null, "理由")).hasMessageContaining("调整后的结果");
    }

    @Test
    void anEndedProjectLeavesNoDepartureWaiting() {
        ask("中（不再发放后续资金）", "证明材料与目标不符");
        String departure = departures.openFor(number).number();

        transactions.executeWithoutResult(ended -> {
            declarations.of(number).announceEnd(DeclarationState.REVOKED, "弄虚作假");
            termination.end(number, DeclarationState.REVOKED);
        });

        assertThat(departures.of(departure).state()).isEqualTo(DepartureState.LAPSED);
    }

    private void ask(String outcome, String reason) {
        Map<String, Object> answers = new HashMap<>(Map.of("evaluation", "overridden", "evaluationComment", reason));
        if (outcome != null) {
            answers.put("overriddenOutcome", outcome);
        }
        course.complete("province", number, "evaluatePerformance", answers);
    }

    private void decide(String approval) {
        course.complete(
                "supervisor",
                departures.openFor(number).number(),
                "approveDeparture",
                Map.of("departureApproval", approval, "departureOpinion", "见附件"));
    }

    private Object consequence() {
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey("evaluatePerformance")
                        .count())
                .isZero();
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("performanceEvaluation")
                        .finished()
                        .singleResult()
                        .getId())
                .variableName("consequence")
                .singleResult()
                .getValue();
    }
}
