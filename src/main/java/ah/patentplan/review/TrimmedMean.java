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
        return new TrimmedMean(mean(kept), spread(totals));
    }

    /** Two decimals half up. */
    static BigDecimal mean(Collection<BigDecimal> values) {
        return sum(values).divide(count(values), 2, RoundingMode.HALF_UP);
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
