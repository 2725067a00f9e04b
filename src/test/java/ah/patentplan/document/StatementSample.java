package ah.patentplan.document;

import ah.patentplan.funding.Account;
import ah.patentplan.funding.BookingKind;
import ah.patentplan.funding.Entry;
import ah.patentplan.funding.LedgerLine;
import ah.patentplan.funding.Statement;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** 决算样例 – the second year of a programme with two projects, made up. */
final class StatementSample {

    private static final LedgerLine.Project UNIVERSITY = new LedgerLine.Project("2022-UO-0001", "皖江样例大学", "合肥市");
    private static final LedgerLine.Project PLATFORM = new LedgerLine.Project("2022-SP-0001", "样例知识产权运营有限公司", "芜湖市");

    private static final Map<BookingKind, Account> CREDITED = Map.of(
            BookingKind.COMMITMENT, Account.BUDGET,
            BookingKind.PAYMENT, Account.COMMITTED,
            BookingKind.CLAIM, Account.PAID,
            BookingKind.RECOVERY, Account.TO_BE_RECOVERED);

    private StatementSample() {}

    static Samples.Sample sample() {
        List<LedgerLine> lines = List.of(
                budget(1, 600),
                line(2, UNIVERSITY, BookingKind.COMMITMENT, Account.COMMITTED, 100),
                line(3, UNIVERSITY, BookingKind.PAYMENT, Account.PAID, 60),
                line(4, PLATFORM, BookingKind.COMMITMENT, Account.COMMITTED, 60),
                line(5, PLATFORM, BookingKind.PAYMENT, Account.PAID, 36),
                line(6, PLATFORM, BookingKind.CLAIM, Account.TO_BE_RECOVERED, 36),
                line(7, PLATFORM, BookingKind.RECOVERY, Account.RECOVERED, 20));
        return new Samples.Sample(
                "statement",
                Map.of(
                        "programme",
                        "2022年度专利转化专项计划",
                        "office",
                        OfficialSamples.OFFICE,
                        "statement",
                        new Statement(2022, "", 2023, lines)));
    }

    private static LedgerLine budget(long booking, int wan) {
        return new LedgerLine(
                booking,
                Category.UNIVERSITY_OPERATION,
                null,
                BookingKind.ALLOCATION,
                "下达指标",
                "province",
                Instant.parse("2022-10-12T02:00:00Z"),
                entries(Account.ALLOCATED, Account.SOURCE, wan),
                null,
                null,
                null);
    }

    /** Booked in 2022 for the university and in 2023 for the platform. */
    private static LedgerLine line(
            long booking, LedgerLine.Project project, BookingKind kind, Account debited, int wan) {
        boolean paid = kind == BookingKind.PAYMENT;
        return new LedgerLine(
                booking,
                project == UNIVERSITY ? Category.UNIVERSITY_OPERATION : Category.SERVICE_PLATFORM,
                project,
                kind,
                kind.title(),
                "finance",
                Instant.parse((project == UNIVERSITY ? "2022" : "2023") + "-11-15T02:30:00Z"),
                entries(debited, CREDITED.get(kind), wan),
                paid ? project.number() + "-F1" : null,
                paid || kind == BookingKind.RECOVERY ? "PZ-%03d".formatted(booking) : null,
                paid ? "皖市监专拨〔2022〕%d号".formatted(booking) : null);
    }

    private static List<Entry> entries(Account debited, Account credited, int wan) {
        Money amount = new Money(new BigDecimal(wan).movePointRight(4).setScale(2));
        return List.of(new Entry(debited, amount, Money.ZERO), new Entry(credited, Money.ZERO, amount));
    }
}
