package ah.patentplan.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import ah.patentplan.MovableClock;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 文件库养护 – damage is found, leftovers go, and nothing else does. */
@FeatureTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class StoreCareTest {

    private static final Instant STORED = Instant.parse("2022-09-20T02:00:00Z");

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    private final Set<String> kept = new HashSet<>();
    private DocumentStore store;
    private StoreCare care;

    @BeforeEach
    void aStore() {
        clock.moveTo(STORED);
        store = new DocumentStore(database, clock, 1_000_000);
        care = new StoreCare(database, store, List.of(this::keeps), transaction, clock, 30, 30);
    }

    @AfterEach
    void emptyTheStore() {
        kept.clear();
        clock.moveTo(STORED.plus(Duration.ofDays(1000)));
        care.discardLeftovers();
    }

    @Test
    void aDocumentIsReadAgainEveryThirtyDaysAndItsDamageIsFound() {
        String whole = put("完好");
        String broken = put("将受损");
        database.update(
                "update pg_largeobject set data = '\\x00'"
                        + " where loid = (select content from stored_document where sha256 = ?)",
                broken);
        clock.moveTo(STORED.plus(Duration.ofDays(30)));
        care.checkRound();
        assertThat(care.stock().checked()).isZero();

        clock.moveTo(STORED.plus(Duration.ofDays(30)).plusMillis(1));
        care.checkRound();

        assertThat(care.stock().checked()).isEqualTo(2);
        assertThat(care.damaged()).extracting(StoreCare.Damaged::sha256).containsExactly(broken);
        assertThat(care.damaged().get(0).damage()).contains(broken);
        assertThat(whole).isNotEqualTo(broken);
    }

    @Test
    void whatSomebodyRefersToStays() {
        String needed = put("证明材料");
        kept.add(needed);
        clock.moveTo(STORED.plus(Duration.ofDays(3650)));

        care.discardLeftovers();

        assertThat(store.find(needed).size()).isEqualTo(12);
    }

    @Test
    void aLeftoverGoesAfterThirtyDaysWithItsBytesAndAnEntry() {
        String leftover = put("删除了的草稿附件");
        long objects = largeObjects();
        clock.moveTo(STORED.plus(Duration.ofDays(30)));
        care.discardLeftovers();
        assertThat(largeObjects()).isEqualTo(objects);

        clock.moveTo(STORED.plus(Duration.ofDays(30)).plusMillis(1));
        care.discardLeftovers();

        assertThat(largeObjects()).isEqualTo(objects - 1);
        assertThat(database.queryForMap("select size, reason from discarded_document where sha256 = ?", leftover))
                .containsEntry("size", 24L)
                .containsEntry("reason", "已无任何事项引用");
    }

    @Test
    void theSameBytesMayComeBackLater() {
        String once = put("再次上传");
        clock.moveTo(STORED.plus(Duration.ofDays(31)));
        care.discardLeftovers();

        assertThat(put("再次上传")).isEqualTo(once);
        assertThat(store.find(once).sha256()).isEqualTo(once);
    }

    @Test
    @Timeout(60)
    void bytesThatAreBeingReferredToAtThisMomentAreNotDiscarded() {
        String contested = put("正在引用");
        clock.moveTo(STORED.plus(Duration.ofDays(31)));
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch discarding = new CountDownLatch(1);
        CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            store.store(new ByteArrayInputStream("正在引用".getBytes(UTF_8)), "application/pdf");
            stored.countDown();
            await(discarding);
            awaitBlocked();
            kept.add(contested);
        }));
        await(stored);
        discarding.countDown();

        care.discardLeftovers();

        upload.join();
        assertThat(store.find(contested).sha256()).isEqualTo(contested);
    }

    /** Until the discarding session waits for the lock of the one that stores. */
    private void awaitBlocked() {
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
        while (database.queryForObject(waiting, Integer.class) == 0) {
            Thread.onSpinWait();
        }
    }

    private Set<String> keeps(Collection<String> documents) {
        Set<String> still = new HashSet<>(kept);
        still.retainAll(documents);
        return still;
    }

    private String put(String text) {
        return transaction
                .execute(status -> store.store(new ByteArrayInputStream(text.getBytes(UTF_8)), "application/pdf"))
                .sha256();
    }

    private long largeObjects() {
        return database.queryForObject("select count(*) from pg_largeobject_metadata", Long.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
