package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Money;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 年终决算 – what stood when the year ended, each figure with the bookings that make it up. */
@Import({Statements.class, StatementFiles.class})
class StatementTest extends ApprovedProject {

    private static final Instant LAST_MOMENT_OF_2022 = Instant.parse("2022-12-31T15:59:59.999Z");
    private static final Instant FIRST_MOMENT_OF_2023 = Instant.parse("2022-12-31T16:00:00Z");
    private static final Instant LATER_IN_2023 = Instant.parse("2023-10-09T02:00:00Z");
    private static final Instant IN_2024 = Instant.parse("2024-03-01T02:00:00Z");

    @Autowired
    private Statements statements;

    @Autowired
    private StatementFiles files;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Acts acts;

    @Autowired
    private EntityManagerFactory factory;

    @BeforeEach
    void theProjectIsCommittedPaidAndTakenBackInPart() {
        as("zhang");
        bookAt(LAST_MOMENT_OF_2022, BookingKind.COMMITMENT, "C", 60);
        bookAt(FIRST_MOMENT_OF_2023, BookingKind.PAYMENT, "F1", 36);
        bookAt(LATER_IN_2023, BookingKind.CLAIM, "Z1", 18);
        bookAt(IN_2024, BookingKind.RECOVERY, "Z2", 10);
        readAnew();
    }

    @Test
    void aBookingBelongsToTheYearOfItsMomentInAnhui() {
        AccountYear committed = account(2022, Account.COMMITTED);
        assertThat(committed.debit().amount()).isEqualTo(wan(60));
        assertThat(committed.closing().amount()).isEqualTo(wan(60));

        AccountYear next = account(2023, Account.COMMITTED);
        assertThat(next.opening().amount()).isEqualTo(wan(60));
        assertThat(next.credit().amount()).isEqualTo(wan(36));
        assertThat(next.closing().amount()).isEqualTo(wan(24));
    }

    @Test
    void theClosingBalanceOfAYearIsTheOpeningBalanceOfTheNext() {
        clock.moveTo(Instant.parse("2025-01-02T00:00:00Z"));
        for (int year = 2022; year < 2024; year++) {
            for (Account account : Account.values()) {
                assertThat(account(year + 1, account).opening())
                        .as("%s %d", account.title(), year + 1)
                        .isEqualTo(account(year, account).closing());
            }
        }
    }

    @Test
    void everyFigureNamesTheBookingsThatMakeItUp() {
        List<Long> ids = jdbc.queryForList("select id from booking where number = ? order by id", Long.class, number);

        AccountYear paid = account(2023, Account.PAID);
        assertThat(paid.debit().bookings()).containsExactly(ids.get(1));
        assertThat(paid.credit().bookings()).containsExactly(ids.get(2));
        assertThat(paid.closing().bookings()).containsExactly(ids.get(1), ids.get(2));
        assertThat(account(2023, Account.COMMITTED).opening().bookings()).containsExactly(ids.get(0));
    }

    @Test
    void everyFigureIsWhatTheEntriesAddUpTo() {
        clock.moveTo(Instant.parse("2025-01-02T00:00:00Z"));
        for (int year : List.of(2022, 2023, 2024)) {
            Statement statement = statements.ofProgramme(2022, year);
            for (AccountYear account : statement.accounts()) {
                assertSums(account, year, "%");
            }
            for (var part : statement.projects()) {
                part.accounts()
                        .forEach(account ->
                                assertSums(account, year, part.project().number()));
            }
            for (var part : statement.categories()) {
                part.accounts()
                        .forEach(account -> assertSums(
                                account, year, "2022-" + part.category().code() + "-%"));
            }
            assertThat(statement.debit()).isEqualTo(statement.credit());
        }
    }

    @Test
    void aYearThatIsOverStaysAsItIs() {
        byte[] pdf = files.pdf(2022, 2023);
        byte[] xlsx = files.xlsx(2022, 2023);

        bookAt(IN_2024.plusSeconds(1), BookingKind.RECOVERY, "Z3", 8);
        readAnew();

        assertThat(files.pdf(2022, 2023)).isEqualTo(pdf);
        assertThat(files.xlsx(2022, 2023)).isEqualTo(xlsx);
    }

    @Test
    void aYearThatIsNotOverIsRefused() {
        clock.moveTo(Instant.parse("2023-12-31T15:59:59Z"));
        assertThatThrownBy(() -> statements.ofProgramme(2022, 2023))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“决算年度”不能为2023");
        assertThat(statements.years(2022)).containsExactly(2022);

        clock.moveTo(Instant.parse("2023-12-31T16:00:00Z"));
        assertThat(statements.years(2022)).containsExactly(2023, 2022);
        assertThatThrownBy(() -> statements.ofProject(number, 2021)).isInstanceOf(Refusal.class);
    }

    @Test
    void thePdfShowsEachBookingWithBothEntries() throws IOException {
        String text = text(files.pdf(number, 2023));
        long payment = jdbc.queryForObject("select id from booking where key = ?", Long.class, number + "-F1");

        assertThat(text)
                .contains("2023年度资金决算表", number, "600,000.00", "360,000.00", "180,000.00")
                .contains(payment + "2023-01-0100:00:00" + number)
                .doesNotContain("null", "2024-03-01");
    }

    @Test
    void theWorkbookHoldsARowForEachEntryInYuan() throws IOException {
        List<Row> rows = sheet(files.xlsx(number, 2023), 3);

        assertThat(rows).hasSize(1 + 2 * 3);
        assertThat(texts(rows.get(1))).contains("2022-12-31 23:59:59", "以前年度", number, "立项承诺", "待拨付", "600000.00");
        assertThat(texts(rows.get(3))).contains("2023-01-01 00:00:00", "本年", "已拨付", "360000.00");
        assertThat(sheet(files.xlsx(number, 2023), 2)).hasSize(1 + 4);
    }

    @Test
    void theVoucherAndTheLettersOfAPaymentAreNamed() {
        clock.moveTo(Instant.parse("2024-05-06T02:00:00Z"));
        jdbc.update("""
                insert into payment_order (number, declaration, instalment, amount, payee, channel, reason, requested_by,
                    requested_name, requested_at, confirmed_by, confirmed_name, confirmed_at, voucher, state, version,
                    round, key, bank, account_number)
                values (?, ?, 'FIRST', 360000, '某大学', 'UNIT_ACCOUNT', '任务书', 'zhang', '张三', now(), 'caiwu', '李四',
                    now(), 'V-7', 'CONFIRMED', 0, 1, ?, '徽商银行', '1023701021000123456')""", number + "-F1", number, number + "-F1-1");

        LedgerLine payment = statements.ofProject(number, 2023).lines().get(1);
        assertThat(payment.paymentOrder()).isEqualTo(number + "-F1");
        assertThat(payment.voucher()).isEqualTo("V-7");
    }

    @Test
    void oneQueryReadsAllProjects() {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        readAnew();
        statistics.clear();
        Statement statement = statements.ofProgramme(2022, 2023);
        statement.projects();

        assertThat(statistics.getPrepareStatementCount())
                .as("the programme, the entries")
                .isEqualTo(2);
    }

    @Test
    void aStatementIsForThoseWhoseMoneyItIsAndWhoeverControlsIt() {
        for (Role reader : List.of(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR)) {
            given.acts("reader", reader);
            assertThat(statements.ofProgramme(2022, 2023).lines())
                    .as(reader.title())
                    .isNotEmpty();
            assertThat(statements.ofProject(number, 2023).lines())
                    .as(reader.title())
                    .hasSize(3);
        }
        given.actsForUnit(declarations.of(number).unit());
        assertThat(statements.ofProject(number, 2023).lines()).hasSize(3);
        assertThatThrownBy(() -> statements.ofProgramme(2022, 2023)).isInstanceOf(Refusal.class);
        given.actsForUnit("123400000000099999");
        assertThatThrownBy(() -> statements.ofProject(number, 2023)).isInstanceOf(Refusal.class);
        for (Role other : List.of(Role.EXPERT, Role.CITY_BUREAU, Role.ADMINISTRATOR)) {
            given.acts("other", other);
            assertThatThrownBy(() -> statements.ofProgramme(2022, 2023))
                    .as(other.title())
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> statements.ofProject(number, 2023))
                    .as(other.title())
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void whoTakesAStatementIsOnRecord() {
        given.acts("auditor", Role.AUDITOR);
        files.pdf(number, 2023);
        files.xlsx(2022, 2022);

        assertThat(acts.of(number)).extracting(Act::detail).contains("2023年度决算 PDF");
        assertThat(acts.of("2022年度计划")).extracting(Act::detail).containsExactly("2022年度决算 xlsx");
    }

    @Test
    void consecutiveBookingsAreNamedAsARange() {
        assertThat(new Figure(Money.ZERO, List.of(3L, 7L, 8L, 9L)).numbers()).isEqualTo("3、7–9");
        assertThat(Figure.NONE.numbers()).isEmpty();
    }

    /** Anew in plain SQL: what the account received before, and what the year debited and credited. */
    private void assertSums(AccountYear account, int year, String projects) {
        String sums = """
                select coalesce(sum(e.%s), 0) from entry e join booking b on b.id = e.booking
                where b.year = 2022 and b.number like ? and e.account = ?
                    and extract(year from b.booked_at at time zone 'Asia/Shanghai') %s ?""";
        BigDecimal debit = sum(sums.formatted("debit", "="), projects, account, year);
        BigDecimal credit = sum(sums.formatted("credit", "="), projects, account, year);
        BigDecimal stood = sum(sums.formatted("debit", "<="), projects, account, year)
                .subtract(sum(sums.formatted("credit", "<="), projects, account, year));
        assertThat(account.debit().amount()).isEqualTo(new Money(debit));
        assertThat(account.credit().amount()).isEqualTo(new Money(credit));
        assertThat(account.closing().amount().yuan())
                .isEqualByComparingTo(account.side().equals("借") ? stood : stood.negate());
    }

    private BigDecimal sum(String sql, String projects, AccountYear account, int year) {
        return jdbc.queryForObject(
                sql, BigDecimal.class, projects, account.account().name(), year);
    }

    private AccountYear account(int year, Account account) {
        return statements.ofProject(number, year).accounts().get(account.ordinal());
    }

    private void bookAt(Instant at, BookingKind kind, String key, double wan) {
        clock.moveTo(at);
        ledger.book(kind, declarations.of(number), number + "-" + key, wan(wan), kind.title());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static List<Row> sheet(byte[] file, int index) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheet(index).orElseThrow().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().filter(Objects::nonNull).map(Cell::getText).toList();
    }
}
