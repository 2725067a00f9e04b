package ah.patentplan.funding;

import static ah.patentplan.programme.Category.KEY_CITY;
import static ah.patentplan.programme.Category.UNIVERSITY_OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.decision.CategoryFunds;
import ah.patentplan.programme.Money;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 台账 – balanced, append-only, each movement once, nothing paid that was not committed. */
class LedgerTest extends ApprovedProject {

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private CategoryFunds funds;

    @Test
    void whatTheBudgetGivesLiesInExactlyOneOfTheOtherAccounts() {
        book(BookingKind.COMMITMENT, "C", 60);
        book(BookingKind.PAYMENT, "F1", 36);
        book(BookingKind.CLAIM, "Z1", 36);
        book(BookingKind.RECOVERY, "Z2", 30);
        book(BookingKind.RELEASE_OF_COMMITMENT, "R", 4);
        checkAsAtCommit();

        assertThat(ledger.balances(number))
                .isEqualTo(Map.of(
                        Account.BUDGET, wan(56),
                        Account.COMMITTED, wan(20),
                        Account.PAID, wan(0),
                        Account.REFUNDED, wan(0),
                        Account.TO_BE_RECOVERED, wan(6),
                        Account.RECOVERED, wan(30)));
        assertThat(ledger.total(BookingKind.PAYMENT, number)).isEqualTo(wan(36));
    }

    @Test
    void theSameKeyIsBookedOnce() {
        book(BookingKind.COMMITMENT, "C", 60);

        assertThat(book(BookingKind.PAYMENT, "F1", 36)).isTrue();
        assertThat(book(BookingKind.PAYMENT, "F1", 36)).isFalse();
        assertThat(ledger.total(BookingKind.PAYMENT, number)).isEqualTo(wan(36));
    }

    @Test
    void twoAtATimeUnderOneKeyBookOnce() throws Exception {
        book(BookingKind.COMMITMENT, "C", 60);
        TestTransaction.flagForCommit();
        TestTransaction.end();
        Callable<Boolean> payment =
                () -> new TransactionTemplate(transactions).execute(status -> book(BookingKind.PAYMENT, "F1", 36));

        assertThat(bothAtOnce(payment)).containsExactlyInAnyOrder(true, false);
        assertThat(ledger.total(BookingKind.PAYMENT, number)).isEqualTo(wan(36));
    }

    @Test
    void nothingIsPaidAboveWhatWasCommitted() {
        book(BookingKind.COMMITMENT, "C", 60);
        book(BookingKind.PAYMENT, "F1", 36);

        assertThatThrownBy(() -> book(BookingKind.PAYMENT, "F2", 24.01))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“待拨付”余额24万元");
    }

    @Test
    void nothingIsRecoveredAboveWhatWasClaimed() {
        book(BookingKind.COMMITMENT, "C", 60);
        book(BookingKind.PAYMENT, "F1", 36);
        book(BookingKind.CLAIM, "Z1", 18);

        assertThatThrownBy(() -> book(BookingKind.RECOVERY, "Z2", 19))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“应收回”余额18万元");
    }

    @Test
    void theApprovedAmountMayBeCommittedButNotAFenMore() {
        book(BookingKind.COMMITMENT, "C", 60);

        assertThatThrownBy(() -> book(BookingKind.COMMITMENT, "C2", 0.000001))
                .isInstanceOf(Refusal.class)
                .hasMessage("承诺超过审定金额：承诺600,000.01元，审定600,000.00元");
    }

    @Test
    void aCategorysBudgetMayBeCommittedButNotAFenMore() {
        Money before = ledger.balances(2022, UNIVERSITY_OPERATION).get(Account.BUDGET);
        given.acts("province", Role.PROVINCE_OFFICE);
        funds.set(2022, UNIVERSITY_OPERATION, before.plus(wan(36)), "年度预算");
        book(BookingKind.COMMITMENT, "C", 36);

        assertThatThrownBy(() -> book(BookingKind.COMMITMENT, "C2", 0.000001))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("承诺超过类别预算");
    }

    @Test
    void aYearIsTheSumOfItsCategoriesAndShowsEveryBooking() {
        Map<Account, Money> before = ledger.balances(2022);
        given.acts("province", Role.PROVINCE_OFFICE);
        funds.set(2022, KEY_CITY, wan(100), "年度预算");
        funds.set(2022, KEY_CITY, wan(80), "调减");
        book(BookingKind.COMMITMENT, "C", 60);
        book(BookingKind.PAYMENT, "F1", 36);

        Map<Account, Money> after = ledger.balances(2022);
        assertThat(after.get(Account.ALLOCATED).minus(before.get(Account.ALLOCATED)))
                .isEqualTo(wan(80));
        assertThat(after.get(Account.PAID).minus(before.get(Account.PAID))).isEqualTo(wan(36));
        assertThat(ledger.balances(2022, KEY_CITY).get(Account.ALLOCATED)).isEqualTo(wan(80));
        assertThat(ledger.balances(2022, KEY_CITY).get(Account.PAID)).isEqualTo(Money.ZERO);
        assertThat(ledger.bookings(2022))
                .extracting(Booking::key)
                .endsWith("2022-KEY_CITY-B1", "2022-KEY_CITY-B2", number + "-C", number + "-F1");
    }

    @Test
    void theDatabaseMovesMoneyBetweenTheSameAccounts() {
        assertThat(jdbc.queryForList("select concat_ws(' ', kind, credited, debited) from booking_kind", String.class))
                .containsExactlyInAnyOrderElementsOf(Stream.of(BookingKind.values())
                        .map(kind -> kind + " " + kind.from() + " " + kind.to())
                        .toList());
    }

    @Test
    void theDatabaseRefusesToPayAboveWhatWasCommitted() {
        book(BookingKind.COMMITMENT, "C", 60);
        insert("PAYMENT", "COMMITTED", 600_001, "PAID", 600_001);

        assertThatThrownBy(this::checkAsAtCommit).hasMessageContaining("已拨付超过已承诺");
    }

    @Test
    void theDatabaseRefusesABookingThatDoesNotBalance() {
        insert("COMMITMENT", "BUDGET", 600_000, "COMMITTED", 600_001);

        assertThatThrownBy(this::checkAsAtCommit).hasMessageContaining("借贷不平");
    }

    @Test
    void theDatabaseRefusesABookingWithoutEntries() {
        insertBooking("COMMITMENT");

        assertThatThrownBy(this::checkAsAtCommit).hasMessageContaining("借贷不平");
    }

    @Test
    void aBookingCannotBeChanged() {
        book(BookingKind.COMMITMENT, "C", 60);
        checkAsAtCommit();

        assertThatThrownBy(() -> jdbc.update("update booking set text = '' where number = ?", number))
                .hasMessageContaining("booking is append-only");
    }

    @Test
    void anEntryCannotBeDeleted() {
        book(BookingKind.COMMITMENT, "C", 60);
        checkAsAtCommit();

        assertThatThrownBy(() -> jdbc.update("delete from entry")).hasMessageContaining("entry is append-only");
    }

    @Test
    void theLedgerCannotBeEmptied() {
        assertThatThrownBy(() -> jdbc.execute("truncate booking, entry")).hasMessageContaining("append-only");
    }

    private boolean book(BookingKind kind, String key, double wan) {
        return ledger.book(kind, declarations.of(number), number + "-" + key, wan(wan), kind.title());
    }

    private void insert(String kind, String from, int credit, String to, int debit) {
        Long booking = insertBooking(kind);
        jdbc.update("insert into entry values (?, ?, 0, ?)", booking, from, credit);
        jdbc.update("insert into entry values (?, ?, ?, 0)", booking, to, debit);
    }

    private Long insertBooking(String kind) {
        checkAsAtCommit();
        jdbc.execute("set constraints all deferred");
        return jdbc.queryForObject("""
                insert into booking (number, year, category, kind, key, text, booked_by, booked_at)
                values (?, 2022, 'UNIVERSITY_OPERATION', ?, ?, '', 'somebody', now()) returning id
                """, Long.class, number, kind, number + "-raw");
    }

    private static List<Boolean> bothAtOnce(Callable<Boolean> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = pool.invokeAll(List.of(work, work));
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            pool.shutdown();
        }
    }
}
