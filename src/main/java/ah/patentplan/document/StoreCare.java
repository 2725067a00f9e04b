package ah.patentplan.document;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 文件库养护 – reads every document again from time to time, and discards what nobody refers to any more. */
@Component
public class StoreCare {

    private static final Logger LOG = LoggerFactory.getLogger(StoreCare.class);
    /** Documents a round: with a round each ten minutes, a hundred thousand in five weeks. */
    private static final int BATCH = 20;

    private static final int PAGE = 500;

    private final JdbcTemplate database;
    private final DocumentStore store;
    private final List<Keeper> keepers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private final int checkDays;
    private final int leftoverDays;

    StoreCare(
            JdbcTemplate database,
            DocumentStore store,
            List<Keeper> keepers,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${patent-plan.documents.check-days:30}") int checkDays,
            @Value("${patent-plan.documents.leftover-days:30}") int leftoverDays) {
        this.database = database;
        this.store = store;
        this.keepers = keepers;
        this.transaction = transaction;
        this.clock = clock;
        this.checkDays = checkDays;
        this.leftoverDays = leftoverDays;
    }

    /** 受损文件 – a document whose bytes no longer have its hash. */
    public record Damaged(String sha256, long size, OffsetDateTime found, String damage) {}

    /** 库存 – how many documents there are, of how many bytes; how many were checked within the period, or discarded ever. */
    public record Stock(long documents, long bytes, long checked, long discarded) {}

    /** Checks what was not checked for the longest time, each document in a transaction of its own. */
    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void checkRound() {
        for (int document = 0; document < BATCH; document++) {
            if (!transaction.execute(status -> checkNext())) {
                return;
            }
        }
    }

    /** Whether a document was due; another node takes another one. */
    private boolean checkNext() {
        List<String> due = database.queryForList("""
                select s.sha256 from stored_document s left join document_check c using (sha256)
                where coalesce(c.checked_at, s.stored_at) < ?
                order by coalesce(c.checked_at, s.stored_at) limit 1
                for update of s skip locked""", String.class, daysAgo(checkDays));
        due.forEach(this::check);
        return !due.isEmpty();
    }

    private void check(String sha256) {
        String damage = null;
        try {
            store.copyTo(sha256, OutputStream.nullOutputStream());
        } catch (IllegalStateException damaged) {
            damage = damaged.getMessage();
            LOG.error("the store is damaged: {}", damage);
        }
        database.update("""
                insert into document_check values (?, ?, ?)
                on conflict (sha256) do update set checked_at = excluded.checked_at, damage = excluded.damage""", sha256, OffsetDateTime.now(clock), damage);
    }

    /** Discards what no keeper has kept since it was stored long enough ago; each entry says why. */
    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void discardLeftovers() {
        String after = "";
        List<String> page;
        do {
            page = database.queryForList(
                    "select sha256 from stored_document where sha256 > ? and stored_at < ? order by sha256 limit "
                            + PAGE,
                    String.class,
                    after,
                    daysAgo(leftoverDays));
            Set<String> left = new HashSet<>(page);
            keepers.forEach(keeper -> left.removeAll(keeper.keeps(left)));
            left.forEach(sha256 -> transaction.executeWithoutResult(status -> discard(sha256)));
            after = page.isEmpty() ? after : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    /** Locks the document first: whoever is storing the same bytes at this moment waits, and then stores them anew. */
    private void discard(String sha256) {
        database.queryForList("select from stored_document where sha256 = ? for update", sha256);
        boolean kept = keepers.stream()
                .anyMatch(keeper -> !keeper.keeps(Set.of(sha256)).isEmpty());
        if (!kept) {
            database.update(
                    "insert into discarded_document select sha256, stored_at, size, media_type, ?, ? from stored_document"
                            + " where sha256 = ?",
                    OffsetDateTime.now(clock),
                    "已无任何事项引用",
                    sha256);
            database.query(
                    "delete from stored_document where sha256 = ? returning lo_unlink(content)", row -> {}, sha256);
        }
    }

    /** The state of the store, and what is damaged in it. */
    @Transactional(readOnly = true)
    public Stock stock() {
        return database.queryForObject(
                "select count(*), coalesce(sum(size), 0), count(*) filter (where checked_at >= ?),"
                        + " (select count(*) from discarded_document)"
                        + " from stored_document left join document_check using (sha256)",
                (row, n) -> new Stock(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                daysAgo(checkDays));
    }

    /** Damaged documents, newest finding first; empty where all is well. */
    @Transactional(readOnly = true)
    public List<Damaged> damaged() {
        return database.query(
                "select sha256, size, checked_at, damage from document_check join stored_document using (sha256)"
                        + " where damage is not null order by checked_at desc",
                (row, n) -> new Damaged(
                        row.getString(1), row.getLong(2), row.getObject(3, OffsetDateTime.class), row.getString(4)));
    }

    private OffsetDateTime daysAgo(int days) {
        return OffsetDateTime.now(clock).minus(Duration.ofDays(days));
    }
}
