package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 评审得分 – how a score is made from the experts' totals. */
class TrimmedMeanTest {

    private static final int TRIM_FROM = 5;

    @Test
    void ofFourScoresNoneIsDropped() {
        assertThat(of("100", "80", "82", "0").score()).isEqualByComparingTo("65.5");
    }

    @Test
    void noScoreIsNotZero() {
        assertThatThrownBy(TrimmedMeanTest::of).isInstanceOf(Refusal.class);
    }

    @Test
    void theHighestAndTheLowestOfFiveAreDropped() {
        assertThat(of("100", "80", "82", "84", "0").score()).isEqualByComparingTo("82");
    }

    @Test
    void ofEqualHighestScoresOneIsDropped() {
        assertThat(of("90", "90", "80", "70", "70").score()).isEqualByComparingTo("80");
    }

    @Test
    void fiveEqualScoresStayWhatTheyAre() {
        assertThat(of("77.5", "77.5", "77.5", "77.5", "77.5"))
                .isEqualTo(new TrimmedMean(new BigDecimal("77.50"), new BigDecimal("0.00")));
    }

    @Test
    void theThirdDecimalIsRoundedHalfUp() {
        // (80.00 + 80.01 + 80.00 + 80.01) / 4 = 80.005
        assertThat(of("99", "80.00", "80.01", "80.00", "80.01", "1").score()).isEqualTo(new BigDecimal("80.01"));
        // (80 + 80 + 81) / 3 = 80.333…
        assertThat(of("99", "80", "80", "81", "1").score()).isEqualTo(new BigDecimal("80.33"));
    }

    @Test
    void theSpreadCountsAllScores() {
        // deviations from 80: -20, -10, 0, 10, 20; the root of 1000 / 5
        assertThat(of("60", "70", "80", "90", "100").spread()).isEqualTo(new BigDecimal("14.14"));
    }

    private static TrimmedMean of(String... totals) {
        return TrimmedMean.of(Stream.of(totals).map(BigDecimal::new).toList(), TRIM_FROM);
    }
}
