package ah.patentplan.programme;

import ah.patentplan.access.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * 填写值 – a value of a programme's field as a page takes it: 2027-09-26T18:00:00, 2027-09-26, 60 for 60 %, category names
 * with a comma between.
 */
record ProgrammeValue(ProgrammeField field, String text) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final int LONGEST = 200;
    private static final int DIGITS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param stored as PostgreSQL writes the column in JSON */
    static ProgrammeValue ofStored(ProgrammeField field, String stored) {
        return new ProgrammeValue(
                field,
                switch (field.kind()) {
                    case TIME ->
                        LocalDateTime.ofInstant(instant(stored), Clocks.ZONE).format(TIME);
                    case SHARE -> plain(new BigDecimal(stored).multiply(HUNDRED));
                    case SCORE -> plain(new BigDecimal(stored));
                    case CATEGORIES -> stored.replaceAll("[\\[\\]\" ]", "");
                    default -> stored;
                });
    }

    private static Instant instant(String stored) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(stored, Instant::from);
    }

    /** What somebody typed; refused with the field's name where it is no value of its kind. */
    static ProgrammeValue typed(ProgrammeField field, String typed) {
        String text = typed.strip();
        try {
            return new ProgrammeValue(
                    field,
                    switch (field.kind()) {
                        case TEXT -> line(field, text);
                        case TIME -> LocalDateTime.parse(text).format(TIME);
                        case DAY -> LocalDate.parse(text).toString();
                        case COUNT -> count(field, text);
                        case SHARE -> figure(field, text, 0);
                        case SCORE -> figure(field, text, 2);
                        case CATEGORIES -> categories(text);
                    });
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new Refusal("“%s”填写不正确：%s".formatted(field.label(), text.isEmpty() ? "未填写" : text));
        }
    }

    private static String line(ProgrammeField field, String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("请填写“%s”，一行，不超过%d字".formatted(field.label(), LONGEST));
        }
        return text;
    }

    private static String count(ProgrammeField field, String text) {
        if (!text.matches("[0-9]{1," + DIGITS + "}") || Integer.parseInt(text) == 0) {
            throw new Refusal("“%s”应为1至999的整数".formatted(field.label()));
        }
        return String.valueOf(Integer.parseInt(text));
    }

    private static String figure(ProgrammeField field, String text, int decimals) {
        BigDecimal figure = new BigDecimal(text);
        if (figure.signum() < 0
                || figure.compareTo(HUNDRED) > 0
                || figure.stripTrailingZeros().scale() > decimals) {
            throw new Refusal("“%s”应为0至100%s".formatted(field.label(), decimals == 0 ? "的整数" : "，最多两位小数"));
        }
        return plain(figure);
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    private static String categories(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isBlank())
                .map(name -> Category.valueOf(name.strip()).name())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** As PostgreSQL reads the column. */
    String stored() {
        return switch (field.kind()) {
            case TIME ->
                LocalDateTime.parse(text).atZone(Clocks.ZONE).toOffsetDateTime().toString();
            case SHARE -> new BigDecimal(text).divide(HUNDRED).toPlainString();
            case CATEGORIES -> text.isEmpty() ? "[]" : "[\"" + text.replace(",", "\",\"") + "\"]";
            default -> text;
        };
    }

    /** As people read it. */
    String shown() {
        return switch (field.kind()) {
            case TIME -> text.replace('T', ' ');
            case CATEGORIES ->
                text.isEmpty()
                        ? "无"
                        : Arrays.stream(text.split(","))
                                .map(name -> Category.valueOf(name).title())
                                .collect(Collectors.joining("、"));
            default -> text.isEmpty() ? "未填写" : text;
        };
    }

    boolean isSame(ProgrammeValue other) {
        return text.equals(other.text);
    }
}
