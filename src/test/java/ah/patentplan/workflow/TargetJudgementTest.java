package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.Attainment;
import ah.patentplan.performance.PerformanceReports;
import ah.patentplan.performance.TargetResult;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 人工判断目标 – growth from zero waits for a person, whose judgement the grade and the money follow. */
@WholeSystemTest
@Import(Papers.class)
class TargetJudgementTest {

    private static final Map<String, Object> VERIFIED = Map.of("verification", "verified", "cityComment", "属实");

    @Autowired
    private Course course;

    @Autowired
    private Papers papers;

    @Autowired
    private Processes processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Declarations declarations;

    @Autowired
    private PerformanceReports reports;

    @Autowired
    private JdbcTemplate jdbc;

    private String number;

    @BeforeEach
    void aProjectWhoseLicenceFilingsBeganAtZero() {
        number = course.submitted("jianghuai");
        jdbc.update("""
                update declaration set state = 'CONTRACTED',
                    answers = jsonb_set(answers, '{licenceFilingAmount}', '0') where number = ?""", number);
        Declaration declaration = declarations.of(number);
        processes.start(
                "performanceEvaluation",
                declaration.year(),
                number,
                Map.of(
                        "category", declaration.category().process(),
                        "region", declaration.region(),
                        "unit", declaration.unit(),
                        "year", declaration.year()));
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
    }

    @Test
    void growthFromZeroGoesToThePersonAndTheGradeFollowsTheJudgement() {
        report(Map.of());

        assertThat(course.task(number, "evaluatePerformance")).isNull();
        assertThat(tasks.getVariable(course.task(number, "judgeTargets").getId(), "open")
                        .toString())
                .contains("专利许可备案金额增幅")
                .doesNotContain("有效发明专利增幅");

        judge("[\"licenceFilingAmount\"]");

        assertThat(reports.of(number).score()).isEqualByComparingTo("100");
        assertThat(reports.of(number).grant().grade()).isEqualTo("优");
        assertThat(course.task(number, "evaluatePerformance")).isNotNull();
    }

    @Test
    void whatThePersonDoesNotFindReachedIsNotReached() {
        report(Map.of());

        judge("[]");

        assertThat(reports.of(number).score()).isEqualByComparingTo("89");
        assertThat(reports.of(number).grant().grade()).isEqualTo("良");
        assertThat(reports.of(number).results())
                .extracting(TargetResult::attainment)
                .doesNotContain(Attainment.TO_BE_JUDGED);
    }

    @Test
    void whereEverythingIsComputedNobodyIsAsked() {
        jdbc.update(
                "update declaration set answers = jsonb_set(answers, '{licenceFilingAmount}', '100') where number = ?",
                number);

        report(Map.of("licenceFilingAmount", 120));

        assertThat(course.task(number, "judgeTargets")).isNull();
        assertThat(course.task(number, "evaluatePerformance")).isNotNull();
        assertThat(reports.of(number).score()).isEqualByComparingTo("100");
    }

    /** The unit reports every target as reached, the city agrees. */
    private void report(Map<String, Object> changes) {
        Map<String, Object> actuals = new HashMap<>(Map.of(
                "validInventionPatents", 240,
                "smeTransferredPatents", 48,
                "benefitedSmes", 24,
                "openLicenceDeals", 20,
                "smeTransferRatio", 30,
                "licenceFilingAmount", 50,
                "openLicencePublications", 20,
                "operationCentreRunning", true,
                "standardCertification", true));
        actuals.putAll(changes);
        course.complete("jianghuai", number, "reportPerformance", actuals);
        course.complete("hefei", number, "verifyPerformance", VERIFIED);
    }

    private void judge(String reached) {
        course.complete(
                "province",
                number,
                "judgeTargets",
                Map.of("reachedTargets", SpinValues.jsonValue(reached).create(), "judgementReason", "申报时为零，现已备案50万元"));
    }
}
