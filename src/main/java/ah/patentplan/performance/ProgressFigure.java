package ah.patentplan.performance;

/**
 * 目标进展 – how far one target has come at mid-term, in the unit's own words or figures.
 *
 * @param promised with operator and unit, ≥20%
 */
public record ProgressFigure(String label, String promised, String soFar) {}
