package ah.patentplan.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * 目标完成结果 – what one target came to, figures as they are shown.
 *
 * @param period of which time what is counted
 * @param baseline accepted figure of the declaration, only for growth
 * @param promised with operator and unit, ≥20%
 * @param actual the figure that counts: verified, before that as reported
 * @param result with unit, 25.00%; 由人工判断 where none can be computed, and then the reason of who judged it
 * @param unit of the baseline and the actual figure
 * @param attainment null before it is computed
 */
public record TargetResult(
        String indicator,
        String label,
        TargetKind kind,
        String period,
        String baseline,
        String promised,
        String actual,
        String result,
        String unit,
        BigDecimal weight,
        Attainment attainment) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Score: weight of the targets reached, in percent of all weights, two decimals half up. */
    public static BigDecimal score(List<TargetResult> results) {
        BigDecimal reached = weight(results.stream()
                .filter(result -> result.attainment == Attainment.REACHED)
                .toList());
        return reached.multiply(HUNDRED).divide(weight(results), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal weight(List<TargetResult> results) {
        return results.stream().map(TargetResult::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As it is asked, without what came out. */
    TargetResult asked() {
        return new TargetResult(indicator, label, kind, period, baseline, promised, actual, "", unit, weight, null);
    }

    /** As a person judged what could not be computed. */
    TargetResult judged(boolean reached, String reason) {
        return new TargetResult(
                indicator,
                label,
                kind,
                period,
                baseline,
                promised,
                actual,
                "人工判断：" + reason,
                unit,
                weight,
                reached ? Attainment.REACHED : Attainment.NOT_REACHED);
    }

    /** As a person would judge it where nothing can be computed; else as it is. */
    public TargetResult assumed(boolean reached) {
        return attainment == Attainment.TO_BE_JUDGED ? judged(reached, reached ? "假设达到" : "假设未达到") : this;
    }
}
