package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * 评审得分 – the mean without the highest and the lowest score, and how far the scores lie apart.
 *
 * @param score mean of the rest, two decimals half up
 * @param spread standard deviation of all scores, two decimals half up
 */
record TrimmedMean(BigDecimal score, BigDecimal spread) {

    /**
     * Computes it from the totals of all experts; a missing score counts as missing, never as zero.
     *
     * @param trimFrom with fewer scores none is dropped, as when one of five experts is left out to see what changes
     */
    static TrimmedMean of(Collection<BigDecimal> totals, int trimFrom) {
        if (totals.isEmpty()) {
            throw new Refusal("没有评分，不能计算评审得分");
        }
        List<BigDecimal> sorted = totals.stream().sorted().toList();
        List<BigDecimal> kept = sorted.size() < trimFrom ? sorted : sorted.subList(1, sorted.size() - 1);
        return new TrimmedMean(sum(kept).divide(count(kept), 2, RoundingMode.HALF_UP), spread(totals));
    }

    /** √(n·Σx² − (Σx)²) / n: rounded once only, so that what ends on a half is rounded up. */
    private static BigDecimal spread(Collection<BigDecimal> totals) {
        BigDecimal squares = sum(totals.stream().map(total -> total.pow(2)).toList());
        return squares.multiply(count(totals))
                .subtract(sum(totals).pow(2))
                .sqrt(MathContext.DECIMAL128)
                .divide(count(totals), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal count(Collection<?> values) {
        return BigDecimal.valueOf(values.size());
    }
}
