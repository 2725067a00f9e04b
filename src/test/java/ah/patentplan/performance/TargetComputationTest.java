package ah.patentplan.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** 目标计算 – growth, values and what a person has to judge. */
class TargetComputationTest {

    @Test
    void growthOfExactlyThePromisedShareReachesTheTarget() {
        TargetResult result = growth(100, 20, 120).judged(true);

        assertThat(result.result()).isEqualTo("20.00%");
        assertThat(result.attainment()).isEqualTo(Attainment.REACHED);
    }

    @Test
    void growthJustBelowThePromisedShareMissesTheTarget() {
        TargetResult result = growth(10_000, 20, 11_999).judged(true);

        assertThat(result.result()).isEqualTo("19.99%");
        assertThat(result.attainment()).isEqualTo(Attainment.NOT_REACHED);
    }

    @Test
    void whoPromisedMoreThanTheMinimumHasToReachMore() {
        assertThat(growth(100, 25, 124).judged(true).attainment()).isEqualTo(Attainment.NOT_REACHED);
        assertThat(growth(100, 25, 125).judged(true).attainment()).isEqualTo(Attainment.REACHED);
    }

    @Test
    void whatMissesTheTablesMinimumIsNotReachedWhateverWasPromised() {
        assertThat(growth(100, 10, 115).judged(false).attainment()).isEqualTo(Attainment.NOT_REACHED);
    }

    @Test
    void growthIsRoundedHalfUpToTwoDecimals() {
        assertThat(growth(80_000, 20, 99_995).result()).isEqualTo(new BigDecimal("24.99"));
        assertThat(growth(80_000, 20, 99_996).result()).isEqualTo(new BigDecimal("25.00"));
    }

    @Test
    void aDeclineIsShownAsNegative() {
        TargetResult result = growth(100, 20, 87.5).judged(false);

        assertThat(result.result()).isEqualTo("-12.50%");
        assertThat(result.attainment()).isEqualTo(Attainment.NOT_REACHED);
    }

    @Test
    void growthFromZeroIsLeftToAPerson() {
        TargetResult result = growth(0, 20, 50).judged(true);

        assertThat(growth(0, 20, 50).result()).isNull();
        assertThat(result.result()).isEqualTo("由人工判断");
        assertThat(result.attainment()).isEqualTo(Attainment.TO_BE_JUDGED);
    }

    @Test
    void growthFromAMissingBaselineIsLeftToAPerson() {
        assertThat(growth(null, 20, 50).judged(true).attainment()).isEqualTo(Attainment.TO_BE_JUDGED);
        assertThat(growth("", 20, 50).judged(true).attainment()).isEqualTo(Attainment.TO_BE_JUDGED);
    }

    @Test
    void aValueCountsAsItIsAndNeedsNoBaseline() {
        TargetResult result = new TargetComputation(target(TargetKind.VALUE, "件"), 5, 20, 20.0).judged(true);

        assertThat(result.baseline()).isEmpty();
        assertThat(result.promised()).isEqualTo("≥20件");
        assertThat(result.result()).isEqualTo("20件");
        assertThat(result.attainment()).isEqualTo(Attainment.REACHED);
    }

    @Test
    void whatIsDoneIsReachedAndWhatIsNotDoneIsNot() {
        TargetComputation done = new TargetComputation(target(TargetKind.DONE, ""), null, true, true);
        TargetComputation undone = new TargetComputation(target(TargetKind.DONE, ""), null, true, "false");

        assertThat(done.judged(true).attainment()).isEqualTo(Attainment.REACHED);
        assertThat(undone.result()).isEqualTo(false);
        assertThat(undone.judged(true).result()).isEqualTo("否");
        assertThat(undone.judged(true).attainment()).isEqualTo(Attainment.NOT_REACHED);
    }

    private static TargetComputation growth(Object baseline, Object promised, Object actual) {
        return new TargetComputation(target(TargetKind.GROWTH, "%"), baseline, promised, actual);
    }

    private static Target target(TargetKind kind, String unit) {
        return new Target(
                "validInventionPatents",
                "有效发明专利增幅",
                kind,
                unit,
                "件",
                "validInventionPatents",
                "时点数，2022年6月→2023年12月",
                BigDecimal.TEN);
    }
}
