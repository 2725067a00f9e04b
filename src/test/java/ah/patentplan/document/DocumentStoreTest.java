package ah.patentplan.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** 文件库 – what the store keeps, and how. */
class DocumentStoreTest {

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate database;
    private static TransactionTemplate transaction;
    private static DocumentStore store;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        database = new JdbcTemplate(postgres.getPostgresDatabase());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database.getDataSource()));
        store = new DocumentStore(database, Clock.systemUTC(), 1_000_000);
        migrate("V10__document_store.sql");
        migrate("V55__document_care.sql");
    }

    private static void migrate(String file) throws Exception {
        try (var connection = database.getDataSource().getConnection()) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new EncodedResource(new FileSystemResource("db/migration/" + file), UTF_8),
                    false,
                    false,
                    "--",
                    ScriptUtils.EOF_STATEMENT_SEPARATOR,
                    "/*",
                    "*/");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void aDocumentComesBackAsItWas(@TempDir Path directory) {
        byte[] bytes = new byte[700_000];
        bytes[699_999] = 7;
        StoredDocument stored = put(bytes);

        assertThat(stored.size()).isEqualTo(700_000);
        assertThat(within(() -> store.copyToFile(stored.sha256(), directory.resolve("back"))))
                .hasBinaryContent(bytes);
    }

    @Test
    void theSameBytesAreKeptOnce() {
        StoredDocument first = put("同一份材料".getBytes(UTF_8));
        long objects = largeObjects();

        assertThat(put("同一份材料".getBytes(UTF_8))).isEqualTo(first);
        assertThat(largeObjects()).isEqualTo(objects);
    }

    @Test
    void twoSessionsThatStoreTheSameBytesBothSucceed() {
        byte[] bytes = "两人同时上传".getBytes(UTF_8);
        CyclicBarrier together = new CyclicBarrier(2);
        Supplier<StoredDocument> upload = () -> within(() -> {
            await(together);
            return store.store(new ByteArrayInputStream(bytes), "application/pdf");
        });
        CompletableFuture<StoredDocument> first = CompletableFuture.supplyAsync(upload);
        CompletableFuture<StoredDocument> second = CompletableFuture.supplyAsync(upload);

        assertThat(first.join()).isEqualTo(second.join());
    }

    @Test
    void aFileAboveTheLimitIsRefusedAndLeavesNothing() {
        long objects = largeObjects();

        assertThatThrownBy(() -> put(new byte[1_000_001]))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("超过上传上限");
        assertThat(largeObjects()).isEqualTo(objects);
    }

    @Test
    void changedBytesAreNotHandedOut() {
        StoredDocument stored = put("原件".getBytes(UTF_8));
        database.update(
                "update pg_largeobject set data = '\\x00' where loid ="
                        + " (select content from stored_document where sha256 = ?)",
                stored.sha256());
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        assertThatThrownBy(() -> within(() -> {
                    store.copyTo(stored.sha256(), target);
                    return null;
                }))
                .hasMessageContaining("damaged");
        assertThat(target.toByteArray()).isEmpty();
    }

    @Test
    void whatIsStoredCannotBeChangedOrRemoved() {
        put("存档".getBytes(UTF_8));

        assertThatThrownBy(() -> database.update("update stored_document set size = 0"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.update("delete from stored_document")).hasMessageContaining("append-only");
    }

    private static StoredDocument put(byte[] bytes) {
        return within(() -> store.store(new ByteArrayInputStream(bytes), "application/pdf"));
    }

    private static <T> T within(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static long largeObjects() {
        return database.queryForObject("select count(*) from pg_largeobject_metadata", Long.class);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
