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

    private static final int DROPPED = 2;

    /**
     * Computes it from the totals of all experts; a missing score counts as missing, never as zero.
     *
     * @param minimum fewer scores are refused
     */
    static TrimmedMean of(Collection<BigDecimal> totals, int minimum) {
        if (totals.size() < Math.max(minimum, DROPPED + 1)) {
            throw new Refusal("已有 %d 份评分，少于 %d 份，不能计算评审得分".formatted(totals.size(), minimum));
        }
        List<BigDecimal> kept = totals.stream().sorted().toList().subList(1, totals.size() - 1);
        return new TrimmedMean(sum(kept).divide(count(kept), 2, RoundingMode.HALF_UP), spread(totals));
    }

    private static BigDecimal spread(Collection<BigDecimal> totals) {
        BigDecimal mean = sum(totals).divide(count(totals), MathContext.DECIMAL64);
        List<BigDecimal> squares =
                totals.stream().map(total -> total.subtract(mean).pow(2)).toList();
        return sum(squares)
                .divide(count(squares), MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal count(Collection<?> values) {
        return BigDecimal.valueOf(values.size());
    }
}
