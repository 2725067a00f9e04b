package ah.patentplan.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.funding.ApprovedProject;
import ah.patentplan.performance.PerformanceVerification.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 报送与核查 – evidence for each target, both figures kept, one rectification, and no round written over. */
class PerformanceReportingTest extends ApprovedProject {

    private static final Target PATENTS = new Target(
            "validInventionPatents",
            "有效发明专利增幅",
            TargetKind.GROWTH,
            "%",
            "件",
            "validInventionPatents",
            "时点数，2022年6月→2023年12月",
            BigDecimal.valueOf(60));
    private static final Target DEALS = new Target(
            "openLicenceDeals",
            "开放许可达成数量",
            TargetKind.VALUE,
            "件",
            "件",
            "",
            "新增数，2022年7月至2023年12月",
            BigDecimal.valueOf(30));
    private static final Target CENTRE = new Target(
            "operationCentreRunning", "运营中心运行", TargetKind.DONE, "", "", "", "完成情况，2023年12月", BigDecimal.TEN);
    private static final List<Target> TARGETS = List.of(PATENTS, DEALS, CENTRE);
    private static final Map<String, Object> ACTUALS =
            Map.of("validInventionPatents", 125, "openLicenceDeals", 25.5, "operationCentreRunning", true);
    private static final Grant RECTIFY = grant("rectify", 0, 0);

    @Autowired
    private PerformanceReports reports;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void aContractedProject() {
        sign();
    }

    @Test
    void aValueWithoutEvidenceIsRefusedNamingTheTarget() {
        prove("validInventionPatents");
        prove("operationCentreRunning");

        refused(() -> reporting.report(number, TARGETS, ACTUALS, ""), "上传证明材料，并指定所证明的绩效目标：开放许可达成数量");
        assertThat(reports.findByNumberOrderByRound(number)).isEmpty();
    }

    @Test
    void evidenceForAnotherTargetOrForNoneInParticularProvesNothing() {
        prove("validInventionPatents");
        jdbc.update("update material set indicator = null where number = ?", number);

        refused(() -> reporting.report(number, TARGETS, ACTUALS, ""), "有效发明专利增幅、开放许可达成数量、运营中心运行");
    }

    @Test
    void whatIsHonestlyReportedAsNothingNeedsNoEvidence() {
        reporting.report(
                number,
                TARGETS,
                Map.of("validInventionPatents", 0, "openLicenceDeals", 0.0, "operationCentreRunning", false),
                "");

        assertThat(reports.of(number).state()).isEqualTo(ReportState.REPORTED);
        assertThat(reports.of(number).evidence("openLicenceDeals")).isEmpty();
    }

    @Test
    void aTargetWithoutAValueIsRefusedByName() {
        refused(
                () -> report(TARGETS, Map.of("validInventionPatents", 125, "operationCentreRunning", true)),
                "请填写下列绩效目标的实际值：开放许可达成数量");
    }

    @Test
    void aReportKeepsItsEvidenceForEachTargetAndTheFilesStand() {
        report(TARGETS, ACTUALS);
        readAnew();

        assertThat(reports.of(number).evidence("openLicenceDeals"))
                .extracting(Evidence::fileName)
                .containsExactly("openLicenceDeals.pdf");
        assertThat(jdbc.queryForList(
                        "select handed_in_at from material where number = ? and handed_in_at is null", number))
                .isEmpty();
    }

    @Test
    void theVerifiedFigureCountsAndBothAreKept() {
        report(TARGETS, ACTUALS);
        verify("119", "25.5", "是", "6件已失效");
        readAnew();
        evaluation.compute(number, TARGETS, Set.of("openLicenceDeals", "operationCentreRunning"));

        PerformanceReport report = reports.of(number);
        assertThat(report.reported("validInventionPatents")).isEqualTo("125");
        assertThat(report.verification().figure("validInventionPatents")).isEqualTo("119");
        assertThat(report.verification().remark("validInventionPatents")).isEqualTo("6件已失效");
        assertThat(report.verification().remark("openLicenceDeals")).isEmpty();
        assertThat(report.results().get(0))
                .returns("19.00%", TargetResult::result)
                .returns("119", TargetResult::actual)
                .returns("件", TargetResult::unit)
                .returns(Attainment.NOT_REACHED, TargetResult::attainment);
        assertThat(jdbc.queryForObject(
                        "select detail from act where subject = ? and act = '核查绩效'", String.class, number))
                .contains("有效发明专利增幅由125核定为119");
    }

    @Test
    void aCorrectionWithoutRemarkAMissingFigureAndWhatIsNoFigureAreRefused() {
        report(TARGETS, ACTUALS);

        refused(() -> verify("119", "25.5", "是", " "), "“核定说明”请写明“有效发明专利增幅”");
        refused(() -> verify("", "25.5", "是", "无法核实"), "“核定值”请填写“有效发明专利增幅”；无法核实的，填0或“否”");
        refused(() -> verify("许多", "25.5", "是", "核对"), "“核定值”中“有效发明专利增幅”应为数字");
        refused(() -> verify("-1", "25.5", "是", "核对"), "应为不小于0的数");
        refused(() -> verify("125", "25.5", "1", "核对"), "“核定值”中“运营中心运行”应填“是”或“否”");
        assertThat(reports.of(number).state()).isEqualTo(ReportState.REPORTED);
    }

    @Test
    void aFigureWrittenOtherwiseIsNoCorrection() {
        report(TARGETS, ACTUALS);
        verify("125.0", "25.50", "是", "");

        assertThat(reports.of(number).state()).isEqualTo(ReportState.VERIFIED);
    }

    @Test
    void theUnitReportsUntilTheEndOfTheProgrammesDaysFromTheEvaluationDate() {
        assertThat(reporting.due(number)).isEqualTo(Instant.parse("2024-03-02T16:00:00Z"));

        reporting.expect(number);
        assertThat(letterBody("performanceDue")).contains("2024年3月2日前（含当日）");
    }

    @Test
    void whatIsReturnedAfterwardsHasTheWorkingDaysOfACorrection() {
        report(TARGETS, ACTUALS);
        as("hefei");
        clock.moveTo(LocalDate.of(2024, 3, 4));
        verification.sendBack(number, "缺专利清单");

        assertThat(reporting.due(number)).isEqualTo(Instant.parse("2024-03-11T16:00:00Z"));
        reporting.expect(number);
        assertThat(letterBody("performanceDue")).contains("退回意见：缺专利清单");
    }

    @Test
    void aRectificationIsOrderedWithWhatWasMissedAndItsLastDay() {
        evaluated(RECTIFY);
        reporting.orderRectification(number);

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.CONTRACTED);
        assertThat(reports.of(number).state()).isEqualTo(ReportState.RECTIFYING);
        assertThat(letterBody("rectification"))
                .contains("2024年4月2日前（含当日）", "有效发明专利增幅：承诺≥20%，计算结果10.00%")
                .doesNotContain("运营中心运行");
        assertThat(reporting.due(number)).isEqualTo(Instant.parse("2024-04-02T16:00:00Z"));
        assertThatThrownBy(() -> reports.of(number).confirmedGrant()).hasMessageContaining("尚未确认");
    }

    @Test
    void afterTheRectificationTheResultIsFinalAndNobodyRectifiesTwice() {
        evaluated(RECTIFY);
        evaluated(RECTIFY, 115);

        assertThat(reports.of(number).isRectified()).isTrue();
        refused(() -> evaluation.confirm(number, "同意"), "已整改一次，不能再次限期整改");

        evaluation.grade(number, grant("reduced", 0.5, 0));
        evaluation.confirm(number, "同意");
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.EVALUATED);
        assertThat(letterBody("evaluationResult")).contains("资金处理：发放后续资金的50%");
    }

    @Test
    void everyRoundStaysReadableAndTheDatabaseRefusesToChangeIt() {
        evaluated(RECTIFY);
        evaluated(RECTIFY, 115);
        readAnew();

        assertThat(reports.findByNumberOrderByRound(number))
                .extracting(round -> round.round() + " " + round.reported("validInventionPatents") + " "
                        + round.results().get(0).result())
                .containsExactly("1 110 10.00%", "2 115 15.00%");
        assertThatThrownBy(() -> jdbc.update(
                        "update performance_report set note = '' || round where number = ? and round = 1", number))
                .hasMessageContaining("append-only");
    }

    @Test
    void anotherFigureAfterTheRectificationNeedsNewEvidence() {
        evaluated(RECTIFY);

        Map<String, Object> better =
                Map.of("validInventionPatents", 121, "openLicenceDeals", 25.5, "operationCentreRunning", true);
        refused(() -> reporting.report(number, TARGETS, better, ""), "指定所证明的绩效目标：有效发明专利增幅");
        prove("validInventionPatents");
        reporting.report(number, TARGETS, better, "");

        assertThat(reports.of(number).evidence("validInventionPatents")).hasSize(2);
    }

    @Test
    void whatIsNotReportedInTimeGoesOnWithTheLastReport() {
        evaluated(RECTIFY);
        reporting.lapse(number, TARGETS);

        assertThat(reports.of(number))
                .returns(2, PerformanceReport::round)
                .returns(true, PerformanceReport::isRectified)
                .returns(ReportState.REPORTED, PerformanceReport::state)
                .returns("110", report -> report.reported("validInventionPatents"));
    }

    @Test
    void whoNeverReportsHasReportedNothingAndAPersonJudges() {
        reporting.lapse(number, TARGETS);
        verify("", "", "", "");

        assertThat(evaluation.compute(number, TARGETS, Set.of())).isTrue();
        assertThat(reports.of(number).score()).isEqualByComparingTo("0");
        assertThat(reports.of(number).open()).hasSize(3);
    }

    private void evaluated(Grant grant) {
        evaluated(grant, 110);
        evaluation.confirm(number, "同意");
    }

    private void evaluated(Grant grant, int patents) {
        report(
                TARGETS,
                Map.of("validInventionPatents", patents, "openLicenceDeals", 25.5, "operationCentreRunning", true));
        cityVerifies();
        evaluation.compute(number, TARGETS, Set.of("openLicenceDeals", "operationCentreRunning"));
        evaluation.grade(number, grant);
    }

    private void verify(String patents, String deals, String centre, String remark) {
        as("hefei");
        verification.verify(
                number, TARGETS, List.of(new Line(patents, remark), new Line(deals, ""), new Line(centre, "")), "属实");
        as("zhang");
    }

    private static Grant grant(String consequence, double followUp, double recovery) {
        return Grant.of(
                Map.of("grade", "中", "consequence", consequence, "followUpShare", followUp, "recoveryShare", recovery));
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
