package ah.patentplan.portal;

import ah.patentplan.support.Voucher;
import ah.patentplan.support.Yuan;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/**
 * 支出登记表 – what the page sends of one voucher.
 *
 * @param amount 元, as typed
 * @param reason of a correction; null for a first entry
 * @param file null where none was sent
 */
record VoucherForm(
        String item,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate spentOn,
        String amount,
        String payee,
        String voucher,
        String reason,
        MultipartFile file) {

    Voucher entry() {
        return new Voucher(item, spentOn, Yuan.of("金额", amount), payee, voucher);
    }
}
