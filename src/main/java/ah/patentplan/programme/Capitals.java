package ah.patentplan.programme;

import java.math.BigDecimal;
import java.math.BigInteger;

/** 大写金额 – an amount in the characters that vouchers are written in (支付结算办法附件一). */
final class Capitals {

    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"仟", "佰", "拾", ""};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;
    private static final int FEN = 100;

    private Capitals() {}

    /** {@code 360000.50} is 叁拾陆万元伍角整. */
    static String of(BigDecimal yuan) {
        BigInteger fen = yuan.abs().movePointRight(2).toBigIntegerExact();
        BigInteger[] parts = fen.divideAndRemainder(BigInteger.valueOf(FEN));
        int small = parts[1].intValue();
        boolean whole = parts[0].signum() > 0;
        String sign = yuan.signum() < 0 ? "负" : "";
        String integer = whole || small == 0 ? integer(parts[0].longValueExact()) + "元" : "";
        return sign + integer + small(small, whole);
    }

    private static String integer(long yuan) {
        if (yuan == 0) {
            return DIGITS[0];
        }
        StringBuilder text = new StringBuilder();
        long rest = yuan;
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            long unit = (long) Math.pow(GROUP, group);
            int value = (int) (rest / unit);
            rest %= unit;
            // one 零 for all zeros between two figures
            boolean zero = !text.isEmpty() && (gap || value < GROUP / 10);
            gap = !text.isEmpty() && value == 0;
            if (value > 0) {
                text.append(zero ? DIGITS[0] : "").append(group(value)).append(GROUPS[group]);
            }
        }
        return text.toString();
    }

    private static String group(int value) {
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        int unit = GROUP / 10;
        for (int place = 0; place < PLACES.length; place++, unit /= 10) {
            int digit = value / unit % 10;
            if (digit > 0) {
                text.append(zero ? DIGITS[0] : "").append(DIGITS[digit]).append(PLACES[place]);
            }
            zero = digit == 0 && !text.isEmpty();
        }
        return text.toString();
    }

    private static String small(int fen, boolean afterYuan) {
        int jiao = fen / 10;
        if (fen % 10 == 0) {
            return (jiao == 0 ? "" : DIGITS[jiao] + "角") + "整";
        }
        String before = jiao > 0 ? DIGITS[jiao] + "角" : afterYuan ? DIGITS[0] : "";
        return before + DIGITS[fen % 10] + "分";
    }
}
