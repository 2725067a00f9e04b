package ah.patentplan.review;

import java.util.Map;

/**
 * 退回的评分表 – what an expert gave before and why it is asked for again.
 *
 * @param items by key of the form
 */
public record ReopenedSheet(String reason, Map<String, ScoreItem> items) {}
