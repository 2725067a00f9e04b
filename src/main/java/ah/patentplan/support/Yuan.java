package ah.patentplan.support;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** 以元计 – an amount as a voucher shows it and a person types it. */
public final class Yuan {

    private static final Pattern TYPED = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private Yuan() {}

    /** Above zero, to the 分; refused where it is none. */
    public static Money of(String label, String typed) {
        String entered = typed == null ? "" : typed.strip();
        if (!TYPED.matcher(entered).matches() || new BigDecimal(entered).signum() == 0) {
            throw new Refusal("“%s”应为大于0的金额，以元计，最多两位小数".formatted(label));
        }
        return new Money(new BigDecimal(entered));
    }
}
