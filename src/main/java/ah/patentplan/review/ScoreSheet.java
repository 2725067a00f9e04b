package ah.patentplan.review;

import java.util.Map;

/**
 * 评分表 – a filled-in score sheet.
 *
 * @param version SHA-256 of the form that it was filled in on
 * @param items by key of the form
 */
public record ScoreSheet(String version, Map<String, ScoreItem> items) {}
