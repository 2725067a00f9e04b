package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.ProjectCourse;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.access.Refusal;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceReports;
import ah.patentplan.performance.TargetResult;
import ah.patentplan.workflow.TryOut.Assumption;
import ah.patentplan.workflow.TryOut.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 试算 – shows what the engine then decides, to whom it concerns, and keeps nothing. */
@WholeSystemTest
@Import({Papers.class, ReportedProject.class})
class TryOutTest {

    private static final Random RANDOM = new Random(90_80_60);

    @Autowired
    private Course course;

    @Autowired
    private Papers papers;

    @Autowired
    private ReportedProject project;

    @Autowired
    private ProjectCourse projects;

    @Autowired
    private TryOut tryOut;

    @Autowired
    private PerformanceReports reports;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private String number;

    @BeforeEach
    void aProject() {
        number = project.withLicenceFilings(40);
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
    }

    @Test
    void forRandomValuesItIsWhatTheEngineThenDecides() {
        projects.performanceReported(number, "jianghuai", ReportedProject.actuals(Map.of()));
        for (int round = 0; round < 12; round++) {
            Map<String, String> figures = randomFigures();
            Result tried = course.as("jianghuai", () -> tryOut.of(number, new Assumption(figures, Set.of(), false)));

            projects.performanceVerified(number, "hefei", byLabel(figures));

            PerformanceReport decided = reports.of(number);
            assertThat(tried.results()).isEqualTo(decided.results());
            assertThat(tried.score()).isEqualByComparingTo(decided.score());
            assertThat(tried.grant().title()).isEqualTo(decided.grant().title());
            course.complete(
                    "province",
                    number,
                    "evaluatePerformance",
                    Map.of("evaluation", "returned", "evaluationComment", "再核"));
        }
    }

    @Test
    void theUnitItsCityAndTheProvinceTryOutAndNobodyElse() {
        Assumption nothing = new Assumption(Map.of(), Set.of(), false);
        for (String account : List.of("jianghuai", "hefei", "province")) {
            Result result = course.as(account, () -> tryOut.of(number, nothing));
            assertThat(result.grant().title()).as(account).isEqualTo("差（收回前期资金）");
            assertThat(result.sums()).as("nothing is approved").isEmpty();
        }
        for (String account : List.of("feixi", "wuhu", "auditor", "expert2")) {
            assertThatThrownBy(() -> course.as(account, () -> tryOut.of(number, nothing)))
                    .as(account)
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void whatAPersonWouldJudgeCountsAsAssumedAndTheRectificationToo() {
        jdbc.update(
                "update declaration set answers = jsonb_set(answers, '{licenceFilingAmount}', '0') where number = ?",
                number);
        Map<String, String> figures = texts(ReportedProject.actuals(Map.of()));

        assertThat(tried(figures, Set.of(), false).score()).isEqualByComparingTo("89");
        assertThat(tried(figures, Set.of("licenceFilingAmount"), false).score()).isEqualByComparingTo("100");
        figures.put("validInventionPatents", "0");
        assertThat(tried(figures, Set.of(), false).grant().handling()).isEqualTo("限期整改");
        assertThat(tried(figures, Set.of(), true).grant().handling()).isEqualTo("发放后续资金的50%");
    }

    @Test
    void whatIsNoFigureIsRefusedNamingTheTarget() {
        assertThatThrownBy(() -> tried(Map.of("smeTransferRatio", "100.01"), Set.of(), false))
                .hasMessageContaining("“假设值”中“向中小微企业转让许可专利占高校院所有效专利的比例”是比例，不得超过100%");
    }

    @Test
    void thePagesShowTheTryOutAndEveryRoundWithItsEvidence() {
        projects.performanceReported(number, "jianghuai", ReportedProject.actuals(Map.of()));
        Caller unit = Door.portal(port, "jianghuai");

        assertThat(unit.get("/declarations/" + number + "/tryout").body()).contains("绩效试算", "时点数");
        assertThat(unit.submit(
                                "/declarations/" + number + "/tryout",
                                Map.of(
                                        "figure.validInventionPatents", "240",
                                        "figure.standardCertification", "是",
                                        "rectified", "true"))
                        .body())
                .contains("23.00", "收回前期资金", "20.00%", "尚未审定立项资金");
        assertThat(Door.portal(port, "hefei")
                        .get("/declarations/" + number + "/performance")
                        .body())
                .contains("validInventionPatents.pdf", "240件", "待核查");
        assertThat(Door.portal(port, "wuhu")
                        .get("/declarations/" + number + "/performance")
                        .body())
                .doesNotContain("validInventionPatents.pdf");
    }

    private Result tried(Map<String, String> figures, Set<String> reached, boolean rectified) {
        return course.as("jianghuai", () -> tryOut.of(number, new Assumption(figures, reached, rectified)));
    }

    /** Each target is reached, missed, just reached or just missed by chance. */
    private static Map<String, String> randomFigures() {
        Map<String, String> figures = texts(ReportedProject.actuals(Map.of()));
        figures.replaceAll((indicator, figure) -> switch (figure) {
            case "是" -> RANDOM.nextBoolean() ? "是" : "否";
            default -> RANDOM.nextInt(3) == 0 ? String.valueOf(RANDOM.nextInt(20)) : figure;
        });
        return figures;
    }

    private static Map<String, String> texts(Map<String, Object> actuals) {
        Map<String, String> texts = new HashMap<>();
        actuals.forEach((indicator, actual) -> texts.put(indicator, actual.equals(true) ? "是" : actual.toString()));
        return texts;
    }

    private Map<String, String> byLabel(Map<String, String> figures) {
        return reports.of(number).results().stream()
                .collect(Collectors.toMap(TargetResult::label, result -> figures.get(result.indicator())));
    }
}
