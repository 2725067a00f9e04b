package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 邮件 – what the clerk enters of a parcel (notice 三（二）).
 *
 * @param emsNumber two letters, nine digits, two letters, or thirteen digits
 * @param code as printed, 1A2B-3C4D-5E6F, or the whole text of the QR code
 */
@Embeddable
public record Parcel(String emsNumber, LocalDate receivedOn, int copies, String code) {

    private static final Pattern EMS = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}|\\d{13}");
    private static final int LONGEST = 200;

    /** As typed or scanned; refused where a field is missing or cannot be. */
    public static Parcel of(String emsNumber, String receivedOn, String copies, String code) {
        String ems = text(emsNumber).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!EMS.matcher(ems).matches()) {
            throw new Refusal("“EMS单号”应为13位，如 EA123456789CN 或13位数字");
        }
        if (!text(copies).matches("[1-9]\\d?")) {
            throw new Refusal("“份数”应为1至99的整数");
        }
        String typed = text(code);
        if (typed.isEmpty() || typed.length() > LONGEST || typed.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("“校验码”应为申报书页脚印的校验码，或扫描二维码所得的文字");
        }
        return new Parcel(ems, day(text(receivedOn)), Integer.parseInt(text(copies)), typed);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new Refusal("“收到日期”应为日期，如 2022-09-20");
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
