package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.ProjectCourse;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceReports;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 限期整改 – once, with a last day, and what comes after it is final. */
@WholeSystemTest
@Import({Papers.class, ReportedProject.class})
class RectificationPathTest {

    /** Weights 11 and 11 are missing: 78 of 100. */
    private static final Map<String, Object> FAIR = Map.of("validInventionPatents", 200, "smeTransferredPatents", 40);

    @Autowired
    private Course course;

    @Autowired
    private Papers papers;

    @Autowired
    private ReportedProject project;

    @Autowired
    private ProjectCourse projects;

    @Autowired
    private PerformanceReports reports;

    @Autowired
    private Declarations declarations;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcTemplate jdbc;

    private String number;

    @BeforeEach
    void aFairProjectThatIsToRectify() {
        number = project.withLicenceFilings(40);
        project.reported(number, FAIR);
        assertThat(reports.of(number).grant().title()).isEqualTo("中（限期整改）");
        projects.performanceConfirmed(number);
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
    }

    @Test
    void theUnitIsAskedOnceMoreWithALastDayAndBeginsWithWhatItReported() {
        assertThat(course.task(number, "reportPerformance")).satisfies(task -> {
            assertThat(task.getDueDate()).isNotNull();
            assertThat(tasks.getVariableLocal(task.getId(), "validInventionPatents"))
                    .isEqualTo(200);
            assertThat(tasks.getVariableLocal(task.getId(), "reportedBefore").toString())
                    .isEqualTo("限期整改：同意");
        });
        assertThat(letters()).containsExactly("performanceDue", "rectification");
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.CONTRACTED);
    }

    @Test
    void whoReachesAllAfterwardsIsReleased() {
        again(Map.of());

        assertThat(reports.of(number).grant().title()).isEqualTo("优（发放后续资金）");
        projects.performanceConfirmed(number);
        assertThat(consequence()).isEqualTo("release");
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.EVALUATED);
    }

    @Test
    void whoIsStillFairIsReducedAndTheMoneyGoesTheWayOfARelease() {
        again(FAIR);

        assertThat(reports.of(number).grant().title()).isEqualTo("中（发放后续资金的50%）");
        assertThat(options()).doesNotContain("限期整改");
        projects.performanceConfirmed(number);
        assertThat(consequence()).isEqualTo("release");
        assertThat(reports.of(number).confirmedGrant().followUpShare()).isEqualByComparingTo("0.5");
    }

    @Test
    void whatIsNotReportedInTimeIsVerifiedAndDecidedAsItWasReportedLast() {
        projects.fires(number, "reportingLapsed");

        assertThat(course.task(number, "reportPerformance")).isNull();
        projects.performanceVerified(number, "hefei", Map.of());
        projects.performanceConfirmed(number);
        assertThat(reports.of(number).confirmedGrant().title()).isEqualTo("中（发放后续资金的50%）");
        assertThat(reports.findByNumberOrderByRound(number))
                .extracting(PerformanceReport::isRectified)
                .containsExactly(false, true);
    }

    @Test
    void aCorrectionOfTheCityCountsAndTheProvinceMaySendItBack() {
        projects.performanceReported(number, "jianghuai", ReportedProject.actuals(Map.of()));
        projects.performanceVerified(number, "hefei", Map.of("有效发明专利增幅", "201", "中小微企业接受转让许可专利增幅", "41"));
        assertThat(reports.of(number).score()).isEqualByComparingTo("78");

        course.complete(
                "province",
                number,
                "evaluatePerformance",
                Map.of("evaluation", "returned", "evaluationComment", "请再核对"));
        projects.performanceVerified(number, "hefei", Map.of());

        assertThat(reports.of(number).score()).isEqualByComparingTo("100");
        assertThat(reports.findByNumberOrderByRound(number))
                .extracting(round -> round.verification().figure("validInventionPatents"))
                .containsExactly("200", "201", "240");
    }

    private void again(Map<String, Object> changes) {
        projects.performanceReported(number, "jianghuai", ReportedProject.actuals(changes));
        projects.performanceVerified(number, "hefei", Map.of());
    }

    private String options() {
        return tasks.getVariableLocal(course.task(number, "evaluatePerformance").getId(), "outcomeOptions")
                .toString();
    }

    private List<String> letters() {
        return jdbc.queryForList(
                "select kind from letter where number = ? and kind in ('performanceDue', 'rectification',"
                        + " 'evaluationResult') order by id",
                String.class,
                number);
    }

    private Object consequence() {
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
