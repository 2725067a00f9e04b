package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.ProjectCourse;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.Attainment;
import ah.patentplan.performance.PerformanceReports;
import ah.patentplan.performance.TargetResult;
import ah.patentplan.programme.Category;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private ProjectCourse projects;

    @Autowired
    private Declarations declarations;

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

    @ParameterizedTest
    @CsvSource({
        "huaxin, HIGH_VALUE_PATENT, pctApplications, 0, 12",
        "huaxin, HIGH_VALUE_PATENT, pctApplications, , 12",
        "zhuanyi, SERVICE_PLATFORM, facilitatedPatents, 0, 9",
        "zhuanyi, SERVICE_PLATFORM, facilitatedPatents, , 9"
    })
    void fromZeroOrFromNothingAPersonJudgesInOtherCategoriesToo(
            String account, Category category, String indicator, Integer baseline, int count) {
        String other = project.begun(account, category, baseline == null ? Map.of() : Map.of(indicator, baseline));
        if (baseline == null) {
            jdbc.update("update declaration set answers = answers - ? where number = ?", indicator, other);
        }

        projects.performanceReported(other, account, reachingAll(other));
        projects.performanceVerified(other, "hefei", Map.of());

        assertThat(reports.of(other).open()).extracting(TargetResult::indicator).containsExactly(indicator);
        assertThat(reports.of(other).results())
                .as("of its own variant and common ones only")
                .hasSize(count);
        number = other;
        judge("[\"" + indicator + "\"]");
        assertThat(reports.of(other).score()).isEqualByComparingTo("100");
    }

    /** Half as much again as the baseline, at least what is promised. */
    private Map<String, Object> reachingAll(String declaration) {
        Map<String, Object> answers = declarations.of(declaration).answers();
        Map<String, Object> actuals = new HashMap<>();
        ((Map<?, ?>) answers.get("targets")).forEach((indicator, promised) -> {
            Object baseline = answers.get(indicator);
            double least = promised instanceof Number figure ? figure.doubleValue() : 0;
            double grown = baseline instanceof Number figure ? figure.doubleValue() * 1.5 : 0;
            actuals.put(
                    indicator.toString(),
                    promised instanceof Boolean ? true : (Object) (int) Math.ceil(Math.max(least, grown)));
        });
        return actuals;
    }

    private void judge(String reached) {
        course.complete(
                "province",
                number,
                "judgeTargets",
                Map.of("reachedTargets", SpinValues.jsonValue(reached).create(), "judgementReason", "申报时为零，现已备案50万元"));
    }
}
