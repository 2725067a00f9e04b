package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.performance.Attainment;
import ah.patentplan.performance.PerformanceReports;
import ah.patentplan.performance.TargetResult;
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
@Import({Papers.class, ReportedProject.class})
class TargetJudgementTest {

    @Autowired
    private Course course;

    @Autowired
    private Papers papers;

    @Autowired
    private ReportedProject project;

    @Autowired
    private TaskService tasks;

    @Autowired
    private PerformanceReports reports;

    @Autowired
    private JdbcTemplate jdbc;

    private String number;

    @BeforeEach
    void aProjectWhoseLicenceFilingsBeganAtZero() {
        number = project.withLicenceFilings(0);
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
    }

    @Test
    void growthFromZeroGoesToThePersonAndTheGradeFollowsTheJudgement() {
        project.reported(number, Map.of());

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
        project.reported(number, Map.of());

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

        project.reported(number, Map.of("licenceFilingAmount", 120));

        assertThat(course.task(number, "judgeTargets")).isNull();
        assertThat(course.task(number, "evaluatePerformance")).isNotNull();
        assertThat(reports.of(number).score()).isEqualByComparingTo("100");
    }

    private void judge(String reached) {
        course.complete(
                "province",
                number,
                "judgeTargets",
                Map.of("reachedTargets", SpinValues.jsonValue(reached).create(), "judgementReason", "申报时为零，现已备案50万元"));
    }
}
