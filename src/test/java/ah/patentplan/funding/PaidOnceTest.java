package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 只付一次 – one order and one booking, whoever comes twice, at once or again after something broke. */
@DirtiesContext
@Import({Batching.class, BankResults.class})
class PaidOnceTest extends ApprovedProject {

    private static final List<String> OFFICERS = List.of("caiwu1", "caiwu2", "caiwu3", "caiwu4");

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Batching batching;

    @Autowired
    private BankResults results;

    @Autowired
    private DataSource database;

    @BeforeEach
    void whatIsSignedStands() {
        sign();
        TestTransaction.flagForCommit();
        TestTransaction.end();
    }

    @Test
    void aDoubleClickMakesOneOrder() {
        List<String> outcomes = atOnce(List.of("zhang", "zhang"), account -> {
            as(account);
            payments.request(number, Instalment.FIRST, PAYEE, "任务书约定");
            return "申请";
        });

        assertThat(outcomes).containsExactlyInAnyOrder("申请", "拨付单 " + number + "-F1 目前为“待确认”，不能办理此事项");
        assertThat(count("select count(*) from payment_order where declaration = ?"))
                .isOne();
    }

    @Test
    void ofFourOfficersAtOnceOneConfirms() {
        requested();

        List<String> outcomes = atOnce(OFFICERS, account -> {
            as(account, Role.FINANCE);
            payments.confirm(number, Instalment.FIRST, "V-" + account);
            payments.book(number, Instalment.FIRST);
            return "确认";
        });

        assertThat(outcomes)
                .containsOnlyOnce("确认")
                .filteredOn(outcome -> !outcome.equals("确认"))
                .hasSize(3)
                .containsOnly("拨付单 " + number + "-F1 目前为“已确认”，不能办理此事项");
        assertPaidOnce();
    }

    @Test
    void aJobReplayedByHandAndByTheExecutorBooksOnce() {
        requested();
        inTransaction(() -> confirm(Instalment.FIRST));

        assertThat(atOnce(OFFICERS, account -> {
                    payments.book(number, Instalment.FIRST);
                    return "登记";
                }))
                .containsOnly("登记");
        inTransaction(() -> payments.book(number, Instalment.FIRST));

        assertPaidOnce();
    }

    @Test
    void whatBreaksBetweenBookingAndCommitHasNotHappened() {
        requested();

        assertThatThrownBy(() -> inTransaction(() -> {
                    confirm(Instalment.FIRST);
                    payments.book(number, Instalment.FIRST);
                    readAnew();
                    cutOff(jdbc.queryForObject("select pg_backend_pid()", Integer.class));
                }))
                .isNotInstanceOf(Refusal.class);

        assertThat(count("select count(*) from booking where kind = 'PAYMENT' and number = ?"))
                .isZero();
        assertThat(jdbc.queryForObject("select state from payment_order where declaration = ?", String.class, number))
                .isEqualTo("REQUESTED");
        inTransaction(() -> {
            confirm(Instalment.FIRST);
            payments.book(number, Instalment.FIRST);
        });
        assertPaidOnce();
    }

    @Test
    void twoOfficersAtOncePutAnOrderIntoOneBatch() {
        requested();

        List<String> outcomes = atOnce(List.of("caiwu1", "caiwu2"), account -> {
            as(account, Role.FINANCE);
            batching.make(List.of(number + "-F1-1"));
            return "列入";
        });

        assertThat(outcomes)
                .containsOnlyOnce("列入")
                .anyMatch(outcome -> outcome.startsWith("拨付单 " + number + "-F1 已列入付款批次"));
        assertThat(count("select count(*) from payment_line where declaration = ?"))
                .isOne();
    }

    @Test
    void theSameAnswerOfTheBankIsEnteredByOneOfTwoAtOnce() {
        requested();
        as("caiwu1", Role.FINANCE);
        String batch = batching.make(List.of(number + "-F1-1"));
        batching.send(batch);
        BankAnswer paid = new BankAnswer(2, number + "-F1-1", true, "V-1", "");

        List<String> outcomes = atOnce(OFFICERS, account -> {
            as(account, Role.FINANCE);
            String declaration = results.enter(batch, paid);
            if (!declaration.isEmpty()) {
                payments.confirm(number, Instalment.FIRST, paid.voucher());
                payments.book(number, Instalment.FIRST);
            }
            return declaration;
        });

        assertThat(outcomes).containsExactlyInAnyOrder(number, "", "", "");
        assertPaidOnce();
    }

    private void requested() {
        inTransaction(() -> request(Instalment.FIRST, "zhang"));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** What each of them gets to hear, all having begun at the same moment. */
    private List<String> atOnce(List<String> accounts, Function<String, String> work) {
        CyclicBarrier start = new CyclicBarrier(accounts.size());
        // threads of their own: a shared pool on a small machine would run them one after the other, and wait for ever
        ExecutorService threads = Executors.newFixedThreadPool(accounts.size());
        try {
            List<CompletableFuture<String>> all = accounts.stream()
                    .map(account -> CompletableFuture.supplyAsync(() -> outcome(start, account, work), threads))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private String outcome(CyclicBarrier start, String account, Function<String, String> work) {
        try {
            return new TransactionTemplate(transactions).execute(status -> {
                await(start);
                return work.apply(account);
            });
        } catch (Refusal refusal) {
            return refusal.getMessage();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** As if the program were killed: the database loses the connection in the middle of its transaction. */
    private void cutOff(int backend) {
        try (Connection other = database.getConnection();
                PreparedStatement cut = other.prepareStatement("select pg_terminate_backend(?)")) {
            cut.setInt(1, backend);
            cut.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void assertPaidOnce() {
        assertThat(ledger.total(BookingKind.PAYMENT, number)).isEqualTo(wan(36));
        assertThat(count("select count(*) from booking where kind = 'PAYMENT' and number = ?"))
                .isOne();
        assertThat(letters()).containsOnlyOnce("payment");
        assertThat(jdbc.queryForObject(
                        "select count(*) from official_document where about = ?", Integer.class, number + "-F1"))
                .isOne();
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class, number);
    }
}
