package ah.patentplan.performance;

import java.math.BigDecimal;

/**
 * 目标完成结果 – what one target came to, figures as they are shown.
 *
 * @param baseline accepted figure of the declaration, only for growth
 * @param promised with operator and unit, ≥20%
 * @param actual reported figure
 * @param result with unit, 25.00%; 由人工判断 where none can be computed, and then the reason of who judged it
 */
public record TargetResult(
        String indicator,
        String label,
        TargetKind kind,
        String baseline,
        String promised,
        String actual,
        String result,
        String unit,
        BigDecimal weight,
        Attainment attainment) {

    /** As a person judged what could not be computed. */
    TargetResult judged(boolean reached, String reason) {
        return new TargetResult(
                indicator,
                label,
                kind,
                baseline,
                promised,
                actual,
                "人工判断：" + reason,
                unit,
                weight,
                reached ? Attainment.REACHED : Attainment.NOT_REACHED);
    }
}
