package ah.patentplan.review;

import java.math.BigDecimal;

/**
 * 评分项 – points for one item of the score sheet, with the expert's reason, and the item as the sheet had it.
 *
 * @param title 建设方案可行性
 * @param weight the most that the item gives
 * @param minimum below which the item fails; null where it cannot
 */
public record ScoreItem(BigDecimal points, String reason, String title, BigDecimal weight, BigDecimal minimum) {}
