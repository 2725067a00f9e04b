package ah.patentplan.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 目标计算 – computes one target from the accepted baseline, the promise and the verified actual value.
 *
 * @param baseline number, only for growth
 * @param promised number, or true for a target that is done or not; null where nothing was promised
 * @param actual number, or whether it is done
 */
record TargetComputation(Target target, Object baseline, Object promised, Object actual) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The result: a number, or a Boolean for a target that is done or not; null where a person has to judge.
     *
     * <p>Growth is given in percent with two decimals, half up, negative for a decline. From no baseline or from zero
     * there is no growth to compute.
     */
    Object result() {
        return switch (target.kind()) {
            case GROWTH -> growth();
            case VALUE, SHARE -> number(actual);
            case DONE -> actual == null ? null : Boolean.valueOf(actual.toString());
        };
    }

    /**
     * Reached is what meets both the table's minimum and the promise; what is shown, rounded, is what decides.
     *
     * @param minimumMet whether the result meets the table's condition
     */
    TargetResult judged(boolean minimumMet) {
        return new TargetResult(
                target.indicator(),
                target.label(),
                target.kind(),
                target.period(),
                target.kind() == TargetKind.GROWTH ? shown(baseline) : "",
                promise(),
                shown(actual),
                outcome(),
                target.counted(),
                target.weight(),
                attainment(minimumMet));
    }

    private BigDecimal growth() {
        BigDecimal before = number(baseline);
        BigDecimal after = number(actual);
        if (before == null || after == null || before.signum() == 0) {
            return null;
        }
        return after.subtract(before).multiply(HUNDRED).divide(before, 2, RoundingMode.HALF_UP);
    }

    private Attainment attainment(boolean minimumMet) {
        Object result = result();
        if (result == null) {
            return Attainment.TO_BE_JUDGED;
        }
        return minimumMet && keepsPromise(result) ? Attainment.REACHED : Attainment.NOT_REACHED;
    }

    private boolean keepsPromise(Object result) {
        if (result instanceof Boolean done) {
            return done;
        }
        return number(promised) == null || number(result).compareTo(number(promised)) >= 0;
    }

    private String promise() {
        return target.kind() == TargetKind.DONE || number(promised) == null
                ? shown(promised)
                : "≥" + shown(promised) + target.unit();
    }

    private String outcome() {
        Object result = result();
        if (result == null) {
            return Attainment.TO_BE_JUDGED.title();
        }
        return target.kind() == TargetKind.GROWTH ? result + target.unit() : shown(result) + target.unit();
    }

    /** A figure as people read it, 是 or 否 where it is done or not; empty where there is none. */
    static String shown(Object figure) {
        if (figure == null) {
            return "";
        }
        return switch (figure.toString().strip()) {
            case "" -> "";
            case "true" -> "是";
            case "false" -> "否";
            default -> number(figure).stripTrailingZeros().toPlainString();
        };
    }

    /** Figures come from forms as integers, doubles or texts. */
    private static BigDecimal number(Object figure) {
        return figure == null || figure.toString().isBlank() ? null : new BigDecimal(figure.toString());
    }
}
