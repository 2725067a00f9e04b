package ah.patentplan.review;

import java.math.BigDecimal;

/** 评分项 – points for one item of the score sheet, with the expert's reason. */
public record ScoreItem(BigDecimal points, String reason) {}
