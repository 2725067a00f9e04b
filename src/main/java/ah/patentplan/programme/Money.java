package ah.patentplan.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** 金额 – an amount of yuan with two decimals. */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    public Money {
        yuan = yuan.setScale(2, RoundingMode.HALF_UP);
    }

    /** From 万元, the unit of the printed forms. */
    public static Money ofWan(BigDecimal wan) {
        return new Money(wan.multiply(WAN));
    }

    /** From the unit of a printed figure: 元, 万元 or 亿元. */
    public static Money of(BigDecimal amount, String unit) {
        return switch (unit) {
            case "元" -> new Money(amount);
            case "万元" -> ofWan(amount);
            case "亿元" -> ofWan(amount.multiply(WAN));
            default -> throw new IllegalArgumentException("no unit of money: " + unit);
        };
    }

    public BigDecimal wan() {
        return yuan.divide(WAN).stripTrailingZeros();
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    /** A part of the amount, rounded half up to 分. */
    public Money times(BigDecimal share) {
        return new Money(yuan.multiply(share));
    }

    public boolean isPositive() {
        return yuan.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    /** In figures, as a voucher shows it: {@code 600,000.00元}. */
    public String figures() {
        return String.format(Locale.ROOT, "%,.2f元", yuan);
    }

    /** 大写: {@code 陆拾万元整}. */
    public String capitals() {
        return Capitals.of(yuan);
    }

    /** As the printed forms show it: {@code 60万元}. */
    @Override
    public String toString() {
        return wan().toPlainString() + "万元";
    }
}
