package ah.patentplan.support;

import ah.patentplan.performance.Entry;
import ah.patentplan.programme.Money;
import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/**
 * 凭证 – one payment of the unit for its project, as its accounts have it.
 *
 * @param item row of the project's budget
 * @param voucher number in the unit's accounts, 记-2023-0108
 */
@Embeddable
public record Voucher(String item, LocalDate spentOn, Money amount, String payee, String voucher) {

    private static final int LONGEST_PAYEE = 100;
    private static final int LONGEST_NUMBER = 60;

    /** With texts as they are kept: one number has one spelling, whatever its width, case and blanks. */
    Voucher tidy() {
        String spelled = Normalizer.normalize(voucher == null ? "" : voucher, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
        return new Voucher(
                item,
                spentOn,
                amount,
                Entry.text("收款方", payee, LONGEST_PAYEE),
                Entry.text("凭证号", spelled, LONGEST_NUMBER));
    }
}
