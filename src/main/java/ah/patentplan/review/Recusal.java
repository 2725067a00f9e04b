package ah.patentplan.review;

import jakarta.persistence.Embeddable;

/**
 * 回避 – why an expert may not score one declaration.
 *
 * @param number the declaration
 * @param expert account of the expert
 * @param ground in Chinese, as the record shows it
 */
@Embeddable
public record Recusal(String number, String expert, String ground) {}
