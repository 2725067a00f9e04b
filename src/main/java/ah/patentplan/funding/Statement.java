package ah.patentplan.funding;

import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 年度资金决算 – how the money of a programme, or of one of its projects, stood when a calendar year ended; a year that is
 * over stays as it is, whatever is booked later.
 *
 * @param programme year of the programme
 * @param number of the project, empty for the whole programme
 * @param lines every booking until the end of the year, by its number
 */
public record Statement(int programme, String number, int year, List<LedgerLine> lines) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** 分户 – the accounts of one category, or of one project. */
    public record Part<T>(T of, List<AccountYear> accounts) {

        /** Those on which anything was ever booked. */
        public List<AccountYear> moved() {
            return accounts.stream().filter(AccountYear::isMoved).toList();
        }
    }

    /** The first moment of a calendar year in Anhui. */
    static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant();
    }

    /** 31 December, 24:00: bookings of this moment belong to the next year. */
    Instant end() {
        return start(year + 1);
    }

    /** Whether a booking makes up an opening balance. */
    public boolean isOpening(LedgerLine line) {
        return line.bookedAt().isBefore(start(year));
    }

    /** Every account, all projects together. */
    public List<AccountYear> accounts() {
        return AccountYear.of(lines, start(year));
    }

    /** All that the year debited; as much as it credited. */
    public Money debit() {
        return sum(AccountYear::debit);
    }

    public Money credit() {
        return sum(AccountYear::credit);
    }

    private Money sum(Function<AccountYear, Figure> side) {
        return accounts().stream().map(side).map(Figure::amount).reduce(Money.ZERO, Money::plus);
    }

    public List<Part<Category>> categories() {
        return parts(line -> line.project().category(), category -> category);
    }

    /** By category and number. */
    public List<Part<LedgerLine.Project>> projects() {
        return parts(LedgerLine::project, project -> project.category().ordinal() + project.number());
    }

    private <T, K extends Comparable<? super K>> List<Part<T>> parts(
            Function<LedgerLine, T> part, Function<T, K> order) {
        Map<K, List<LedgerLine>> parts = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> order.apply(part.apply(line)), TreeMap::new, Collectors.toList()));
        return parts.values().stream()
                .map(of -> new Part<>(part.apply(of.get(0)), AccountYear.of(of, start(year))))
                .toList();
    }
}
