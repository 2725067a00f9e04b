package ah.patentplan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** 填写 – how a value is written in a printed form; what is not filled in stays blank. Templates call its methods, hence public. */
class Show {

    /** A text or a number; numbers without grouping and without trailing zeros. */
    public String value(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString().strip();
    }

    /** Yuan with two decimals, {@code 600,000.00}. */
    public String yuan(BigDecimal yuan) {
        return String.format(Locale.ROOT, "%,.2f", yuan);
    }

    /** The value with its sign before and its unit behind, both left out where there is no value. */
    public String value(String sign, Object value, String unit) {
        String shown = value(value);
        return shown.isEmpty() ? "" : sign + shown + unit;
    }

    /** A box, ticked where the given answer is this choice, or holds it. */
    public String box(Object answer, Object choice) {
        boolean chosen =
                answer instanceof Collection<?> several ? several.contains(choice) : Objects.equals(answer, choice);
        return chosen ? "☑" : "□";
    }

    /** A day ({@code LocalDate} or {@code 2022-09-26}) as 2022年9月26日. */
    public String day(Object day) {
        if (value(day).isEmpty()) {
            return "";
        }
        LocalDate date = day instanceof LocalDate known ? known : LocalDate.parse(value(day));
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** The day, else room to write it by hand. */
    public String dayOfSeal(Object day) {
        return value(day).isEmpty() ? "　　　　年　　月　　日" : day(day);
    }

    /** The paragraphs of a long text, without blank ones. */
    public List<String> paragraphs(Object text) {
        return value(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The filled lines of a table, and empty ones up to the number that the form prints. */
    public List<Map<?, ?>> lines(Object rows, int printed) {
        List<Map<?, ?>> lines = new ArrayList<>();
        if (rows instanceof Collection<?> filled) {
            filled.forEach(row -> lines.add((Map<?, ?>) row));
        }
        while (lines.size() < printed) {
            lines.add(Map.of());
        }
        return lines;
    }

    /** The sum of one column; blank where no line has an amount. */
    public String sum(Object rows, String column) {
        return value(lines(rows, 0).stream()
                .map(row -> value(row.get(column)))
                .filter(amount -> !amount.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal::add)
                .orElse(null));
    }
}
