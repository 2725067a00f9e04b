package ah.patentplan.performance;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 增幅复算 – PostgreSQL computes the same growth, the same attainment and the same score. */
@FeatureTest
class ComputationAgreementTest {

    private static final Random RANDOM = new Random(20231231);

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource({
        "100000, 119994, 19.99, NOT_REACHED",
        "100000, 119995, 20.00, REACHED",
        "100000, 120000, 20.00, REACHED",
        "100000, 120005, 20.01, REACHED",
        "100000, 87495, -12.51, NOT_REACHED",
        "3, 3.6, 20.00, REACHED"
    })
    void growthIsRoundedHalfUpToTwoDecimalsAndTheRoundedFigureDecides(
            BigDecimal baseline, BigDecimal actual, BigDecimal growth, Attainment attainment) {
        TargetComputation computation = computation(baseline, actual);

        assertThat(computation.result()).isEqualTo(growth);
        assertThat(computation.judged(true).attainment()).isEqualTo(attainment);
    }

    @RepeatedTest(300)
    void theDatabaseComputesTheSameGrowth() {
        BigDecimal baseline = BigDecimal.valueOf(1 + RANDOM.nextInt(1_000_000), RANDOM.nextInt(5));
        BigDecimal actual = BigDecimal.valueOf(RANDOM.nextInt(1_500_000), RANDOM.nextInt(5));

        BigDecimal growth =
                jdbc.queryForObject("select round((? - ?) * 100 / ?, 2)", BigDecimal.class, actual, baseline, baseline);

        TargetComputation computation = computation(baseline, actual);
        assertThat((BigDecimal) computation.result()).isEqualByComparingTo(growth);
        assertThat(computation.judged(true).attainment() == Attainment.REACHED)
                .isEqualTo(growth.compareTo(BigDecimal.valueOf(20)) >= 0);
    }

    @Test
    void theWholeScoreIsTheSumOfTheWeightsReachedInPercent() {
        TargetResult reached =
                computation(BigDecimal.TEN, BigDecimal.valueOf(12)).judged(true);
        TargetResult missed = computation(BigDecimal.TEN, BigDecimal.TEN).judged(true);

        assertThat(TargetResult.score(List.of(reached, missed, missed))).isEqualByComparingTo("33.33");
        assertThat(TargetResult.score(List.of(reached, reached, missed))).isEqualByComparingTo("66.67");
    }

    private static TargetComputation computation(BigDecimal baseline, BigDecimal actual) {
        Target target = new Target(
                "validInventionPatents",
                "有效发明专利增幅",
                TargetKind.GROWTH,
                "%",
                "件",
                "validInventionPatents",
                "时点数，2022年6月→2023年12月",
                BigDecimal.TEN);
        return new TargetComputation(target, baseline, 20, actual);
    }
}
