package ah.patentplan.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.funding.ApprovedProject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 绩效评估 – from the reported figures to the confirmed grade. */
class PerformanceEvaluationTest extends ApprovedProject {

    private static final List<Target> TARGETS = List.of(
            target("validInventionPatents", TargetKind.GROWTH, "%", 10),
            target("benefitedSmes", TargetKind.GROWTH, "%", 20),
            target("openLicenceDeals", TargetKind.VALUE, "件", 20),
            target("operationCentreRunning", TargetKind.DONE, "", 10));
    private static final Map<String, Object> ACTUALS = Map.of(
            "validInventionPatents", 125, "benefitedSmes", 9, "openLicenceDeals", 25, "operationCentreRunning", true);
    private static final Set<String> MINIMUM_MET =
            Set.of("validInventionPatents", "openLicenceDeals", "operationCentreRunning");

    @Autowired
    private PerformanceReports reports;

    @Test
    void resultsComeFromTheAcceptedBaselineAndTheReportedFigures() {
        report(TARGETS, ACTUALS);

        assertThat(evaluation.results(number, TARGETS))
                .containsEntry("validInventionPatents", new BigDecimal("25.00"))
                .containsEntry("benefitedSmes", null)
                .containsEntry("openLicenceDeals", new BigDecimal("25"))
                .containsEntry("operationCentreRunning", true);
    }

    @Test
    void theScoreIsTheWeightOfTheTargetsReached() {
        compute();

        // reached: 10 and 10 of 60; 20 from a zero baseline and 20 below the promise are not
        assertThat(reports.of(number).score()).isEqualByComparingTo("33.33");
        assertThat(reports.of(number).results())
                .extracting(TargetResult::attainment)
                .containsExactly(
                        Attainment.REACHED, Attainment.TO_BE_JUDGED, Attainment.NOT_REACHED, Attainment.REACHED);
    }

    @Test
    void whatNobodyCouldComputeIsReachedWhereThePersonWhoJudgesSaysSo() {
        assertThat(compute()).isTrue();

        evaluation.judge(number, List.of("benefitedSmes"), "申报时为零，现已惠及9家");

        // reached: 10, 20 and 10 of 60
        assertThat(reports.of(number).score()).isEqualByComparingTo("66.67");
        assertThat(reports.of(number).open()).isEmpty();
        assertThat(reports.of(number).results())
                .filteredOn(result -> result.indicator().equals("benefitedSmes"))
                .singleElement()
                .returns("人工判断：申报时为零，现已惠及9家", TargetResult::result)
                .returns(Attainment.REACHED, TargetResult::attainment);
    }

    @Test
    void whatThePersonDoesNotTickIsNotReached() {
        compute();

        evaluation.judge(number, List.of(), "没有证明材料");

        assertThat(reports.of(number).score()).isEqualByComparingTo("33.33");
        assertThat(reports.of(number).open()).isEmpty();
    }

    @Test
    void whatWasComputedIsNotJudgedByAPerson() {
        compute();

        assertThatThrownBy(() -> evaluation.judge(number, List.of("openLicenceDeals"), "酌情"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("无法计算");
    }

    @Test
    void theReportIsReadBackAsItWasComputed() {
        compute();
        List<TargetResult> computed = reports.of(number).results();
        readAnew();

        assertThat(reports.of(number).results()).isEqualTo(computed);
        assertThat(reports.of(number).grant().consequence()).isEqualTo(Consequence.RECOVERY);
    }

    @Test
    void aConfirmedEvaluationTellsTheUnitEveryResult() {
        compute();
        evaluation.confirm(number, "同意");

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.EVALUATED);
        assertThat(letterBody("evaluationResult"))
                .contains("绩效目标得分：33.33", "评估等次：差", "资金处理：收回前期资金")
                .contains("validInventionPatents：承诺≥20%，计算结果25.00%，达到")
                .contains("benefitedSmes：承诺≥20%，计算结果由人工判断，由人工判断");
    }

    @Test
    void noMoneyFollowsBeforeTheProvinceHasConfirmed() {
        compute();

        assertThatThrownBy(() -> reports.of(number).confirmedGrant())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("尚未确认");
    }

    @Test
    void whatTheCityReturnsIsReportedAnew() {
        report(TARGETS, ACTUALS);
        verification.sendBack(number, "缺证明材料");
        assertThat(reports.of(number).state()).isEqualTo(ReportState.RETURNED);

        report(TARGETS, ACTUALS);
        assertThat(reports.of(number).state()).isEqualTo(ReportState.REPORTED);
    }

    @Test
    void whatTheProvinceReturnsIsVerifiedAndComputedAnew() {
        compute();
        evaluation.returnToCity(number, "请核对许可数量");
        cityVerifies();
        evaluation.compute(number, TARGETS, MINIMUM_MET);

        assertThat(reports.of(number).state()).isEqualTo(ReportState.COMPUTED);
    }

    @Test
    void whoVerifiedAReportDoesNotEvaluateIt() {
        compute();
        as("hefei");

        assertThatThrownBy(() -> evaluation.confirm(number, "同意"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("由您核查，不能由您评估");
        assertThatThrownBy(() -> evaluation.judge(number, List.of("benefitedSmes"), "属实"))
                .hasMessageContaining("由您核查，不能由您评估");
    }

    @Test
    void whoReportedDoesNotEvaluateAfterAChangeOfRole() {
        compute();
        as("unit");

        assertThatThrownBy(() -> evaluation.confirm(number, "同意"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("由您报送，不能由您评估");
    }

    @Test
    void whoReportedDoesNotVerify() {
        report(TARGETS, ACTUALS);
        as("unit");

        assertThatThrownBy(() -> verification.sendBack(number, "补充"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("由您报送，不能由您核查");
    }

    @Test
    void aConfirmedEvaluationIsNotOpenedAgain() {
        compute();
        evaluation.confirm(number, "同意");

        assertThatThrownBy(() -> report(TARGETS, ACTUALS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("评估结果已确认");
    }

    private boolean compute() {
        sign();
        report(TARGETS, ACTUALS);
        cityVerifies();
        boolean open = evaluation.compute(number, TARGETS, MINIMUM_MET);
        evaluation.grade(
                number,
                Grant.of(Map.of("grade", "差", "consequence", "recovery", "followUpShare", 0, "recoveryShare", 1)));
        return open;
    }

    private static Target target(String indicator, TargetKind kind, String unit, int weight) {
        return new Target(indicator, indicator, kind, unit, "件", indicator, "时点数", BigDecimal.valueOf(weight));
    }
}
