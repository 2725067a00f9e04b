package ah.patentplan.workflow;

import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/** 计量 – a figure with its unit, as notice, table and form write it. */
record Measure(BigDecimal figure, String unit) {

    private static final Set<String> MONEY = Set.of("元", "万元", "亿元");

    static Measure of(String figure, String unit) {
        return new Measure(new BigDecimal(figure), unit);
    }

    /** 1亿元 is the same as 10000万元; 件, 个 and 家 count alike. */
    boolean isSame(Measure other) {
        return isMoney() == other.isMoney() && base().compareTo(other.base()) == 0;
    }

    /** Whether figures in both units can be compared as they stand. */
    static boolean agree(String unit, String other) {
        return Objects.equals(scale(unit), scale(other));
    }

    private boolean isMoney() {
        return MONEY.contains(unit);
    }

    private BigDecimal base() {
        return isMoney() ? Money.of(figure, unit).yuan() : figure;
    }

    private static String scale(String unit) {
        return MONEY.contains(unit) || "%".equals(unit) ? unit : "";
    }
}
