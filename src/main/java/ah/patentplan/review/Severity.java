package ah.patentplan.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * 宽严度 – how an expert scores beside the others on what they scored together.
 *
 * @param label 专家2
 * @param difference mean of own total minus the others' mean, two decimals half up; below zero the expert is the stricter one
 * @param declarations how many it is the mean of
 */
public record Severity(String label, BigDecimal difference, int declarations) {

    /** Digits after which only the divisions' own error is left. */
    private static final int EXACT = 20;

    /**
     * @param expert account
     * @param totals of each expert, by declaration; at least one that the expert and somebody else scored
     */
    static Severity of(String expert, String label, Collection<Map<String, BigDecimal>> totals) {
        List<BigDecimal> differences = totals.stream()
                .filter(scores -> scores.containsKey(expert) && scores.size() > 1)
                .map(scores -> difference(expert, scores))
                .toList();
        BigDecimal mean = mean(differences).setScale(EXACT, RoundingMode.HALF_UP);
        return new Severity(label, mean.setScale(2, RoundingMode.HALF_UP), differences.size());
    }

    private static BigDecimal difference(String expert, Map<String, BigDecimal> scores) {
        List<BigDecimal> others = scores.entrySet().stream()
                .filter(score -> !score.getKey().equals(expert))
                .map(Map.Entry::getValue)
                .toList();
        return scores.get(expert).subtract(mean(others));
    }

    private static BigDecimal mean(Collection<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    }
}
