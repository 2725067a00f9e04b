package ah.patentplan.portal;

import ah.patentplan.programme.Money;
import ah.patentplan.support.Support;
import ah.patentplan.support.SupportKind;
import ah.patentplan.support.Yuan;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/**
 * 市级支持登记表 – what the page sends of one piece of support.
 *
 * @param amount 元, as typed; empty for conditions
 * @param reason of a correction; null for a first entry
 * @param file null where none was sent
 */
record SupportForm(
        SupportKind kind,
        String amount,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate givenOn,
        String description,
        String source,
        String reason,
        MultipartFile file) {

    Support entry() {
        Money money = amount == null || amount.isBlank() ? null : Yuan.of("金额", amount);
        return new Support(kind, money, givenOn, description, source);
    }
}
