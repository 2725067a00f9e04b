package ah.patentplan.funding;

import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
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

    /** 分户 – the accounts of one category, or of one of its projects; of a category project is null. */
    public record Part(Category category, LedgerLine.Project project, List<AccountYear> accounts) {

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

    /** Those on which anything was ever booked. */
    public List<AccountYear> moved() {
        return accounts().stream().filter(AccountYear::isMoved).toList();
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

    public List<Part> categories() {
        return parts(lines, LedgerLine::category).entrySet().stream()
                .map(part -> new Part(part.getKey(), null, AccountYear.of(part.getValue(), start(year))))
                .toList();
    }

    /** By category and number. */
    public List<Part> projects() {
        List<LedgerLine> ofProjects =
                lines.stream().filter(line -> line.project() != null).toList();
        return parts(ofProjects, LedgerLine::category).entrySet().stream()
                .flatMap(category -> parts(
                                category.getValue(), line -> line.project().number())
                        .values()
                        .stream()
                        .map(of -> new Part(category.getKey(), of.get(0).project(), AccountYear.of(of, start(year)))))
                .toList();
    }

    private static <K> SortedMap<K, List<LedgerLine>> parts(List<LedgerLine> lines, Function<LedgerLine, K> part) {
        return lines.stream().collect(Collectors.groupingBy(part, TreeMap::new, Collectors.toList()));
    }
}
