package ah.patentplan.review;

import java.math.BigDecimal;

/**
 * 匿名评分 – an expert's total under the label that stands for the name.
 *
 * @param label 专家2
 * @param total two decimals
 * @param dropped whether it is left out of the mean as the highest or the lowest
 */
public record LabelledScore(String label, BigDecimal total, boolean dropped) {}
