package ah.patentplan.funding;

import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 记账凭证 – one booking with both entries and the papers behind it.
 *
 * @param project null where the budget of the category changes
 * @param paymentOrder 拨付单号, null where the booking pays nothing
 * @param voucher 凭证号 of the payment or receipt, null where no money moved
 * @param references 发文字号 of the order and the letter, null where there is none
 */
public record LedgerLine(
        long booking,
        Category category,
        Project project,
        BookingKind kind,
        String text,
        String bookedBy,
        Instant bookedAt,
        List<Entry> entries,
        String paymentOrder,
        String voucher,
        String references) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    /** 项目 – whose money it is. */
    public record Project(String number, String unitName, String city) {}

    /** 记账时间 in Anhui, {@code 2023-12-31 23:59:59}. */
    public String time() {
        return TIME.format(bookedAt);
    }

    /** Groups the rows by booking. */
    static List<LedgerLine> of(List<LedgerRow> rows) {
        Map<Long, List<LedgerRow>> bookings =
                rows.stream().collect(Collectors.groupingBy(LedgerRow::getBooking, TreeMap::new, Collectors.toList()));
        return bookings.values().stream().map(LedgerLine::line).toList();
    }

    private static LedgerLine line(List<LedgerRow> rows) {
        LedgerRow first = rows.get(0);
        return new LedgerLine(
                first.getBooking(),
                Category.valueOf(first.getCategory()),
                project(first),
                BookingKind.valueOf(first.getKind()),
                first.getText(),
                first.getBookedBy(),
                first.getBookedAt(),
                rows.stream().map(LedgerLine::entry).toList(),
                first.getPaymentOrder(),
                first.getVoucher(),
                first.getReferences());
    }

    private static Project project(LedgerRow row) {
        return row.getNumber() == null ? null : new Project(row.getNumber(), row.getUnitName(), row.getCity());
    }

    private static Entry entry(LedgerRow row) {
        return new Entry(Account.valueOf(row.getAccount()), new Money(row.getDebit()), new Money(row.getCredit()));
    }
}
