package ah.patentplan.performance;

import ah.patentplan.access.Refusal;
import java.math.BigDecimal;

/** 填写的实际值 – what a person types for a target, outside the form that asks the unit. */
public final class EnteredFigure {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 8;
    private static final int DIGITS = 20;

    private EnteredFigure() {}

    /**
     * A number from 0 on, or true for 是 and false for 否; null where nothing is entered.
     *
     * @throws Refusal naming field and target
     */
    public static Object of(String field, Target target, String text) {
        String entered = text == null ? "" : text.strip();
        if (entered.isEmpty()) {
            return null;
        }
        return target.kind() == TargetKind.DONE ? done(field, target, entered) : number(field, target, entered);
    }

    private static Boolean done(String field, Target target, String entered) {
        return switch (entered) {
            case "是" -> true;
            case "否" -> false;
            default -> throw new Refusal("“%s”中“%s”应填“是”或“否”".formatted(field, target.label()));
        };
    }

    private static BigDecimal number(String field, Target target, String entered) {
        BigDecimal number;
        try {
            number = new BigDecimal(entered);
        } catch (NumberFormatException noNumber) {
            throw new Refusal("“%s”中“%s”应为数字".formatted(field, target.label()));
        }
        if (number.signum() < 0 || number.precision() > DIGITS || number.scale() > DECIMALS || number.scale() < 0) {
            throw new Refusal("“%s”中“%s”应为不小于0的数，小数不超过%d位".formatted(field, target.label(), DECIMALS));
        }
        if (target.isShare() && number.compareTo(WHOLE) > 0) {
            throw new Refusal("“%s”中“%s”是比例，不得超过100%%".formatted(field, target.label()));
        }
        return number;
    }
}
