package ah.patentplan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import org.postgresql.PGConnection;
import org.postgresql.largeobject.LargeObject;
import org.postgresql.largeobject.LargeObjectManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 文件库 – keeps every document once, under the SHA-256 of its bytes, as a PostgreSQL large object. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DocumentStore {

    private final JdbcTemplate database;
    private final Clock clock;
    private final long maxBytes;

    DocumentStore(
            JdbcTemplate database, Clock clock, @Value("${patent-plan.upload.max-bytes:209715200}") long maxBytes) {
        this.database = database;
        this.clock = clock;
        this.maxBytes = maxBytes;
    }

    /**
     * Stores the content, which is read once and not closed; bytes already stored keep their first media type.
     *
     * @throws DocumentRefused where the content is larger than {@code patent-plan.upload.max-bytes}
     */
    public StoredDocument store(InputStream content, String mediaType) {
        return store(content, mediaType, maxBytes);
    }

    /** Stores a file that the system made itself, of any size. */
    public StoredDocument storeOwn(Path file, String mediaType) {
        try (InputStream content = Files.newInputStream(file)) {
            return store(content, mediaType, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredDocument store(InputStream content, String mediaType, long limit) {
        return withLargeObjects(objects -> {
            DigestInputStream digested = new DigestInputStream(content, Sha256.digest());
            long oid = objects.createLO();
            long size;
            try (LargeObject object = objects.open(oid, LargeObjectManager.WRITE)) {
                size = copy(digested, object, limit);
            }
            String sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            if (!register(new StoredDocument(sha256, size, mediaType), oid)) {
                objects.unlink(oid);
            }
            return find(sha256);
        });
    }

    /** What is stored under the hash; {@link NoSuchElementException} where nothing is. */
    public StoredDocument find(String sha256) {
        return database
                .query(
                        "select sha256, size, media_type from stored_document where sha256 = ?",
                        (row, n) -> new StoredDocument(row.getString(1), row.getLong(2), row.getString(3)),
                        sha256)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no document " + sha256));
    }

    /**
     * Copies the content and flushes the target, which stays open.
     *
     * @throws IllegalStateException where the bytes read do not have this hash: the last of them are held back
     */
    public void copyTo(String sha256, OutputStream target) {
        long oid = oid(sha256);
        withLargeObjects(objects -> {
            try (LargeObject object = objects.open(oid, LargeObjectManager.READ)) {
                Sha256.copy(object.getInputStream(), target, sha256);
            }
            return null;
        });
    }

    /** Copies the content into the file, replacing it; returns the file. Errors as in {@link #copyTo}. */
    public Path copyToFile(String sha256, Path file) {
        try (OutputStream target = Files.newOutputStream(file)) {
            copyTo(sha256, target);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long copy(InputStream content, LargeObject object, long limit) throws SQLException, IOException {
        byte[] buffer = new byte[1 << 18];
        long size = 0;
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            size += n;
            if (size > limit) {
                throw new DocumentRefused("文件超过上传上限（" + Sizes.show(limit) + "）");
            }
            object.write(buffer, 0, n);
        }
        return size;
    }

    /** Whether the document is new; waits for another session that is storing or discarding the same bytes. */
    private boolean register(StoredDocument document, long oid) {
        while (!insert(document, oid)) {
            // locked until the transaction ends: what is about to be referred to is not discarded meanwhile
            List<String> known = database.queryForList(
                    "select sha256 from stored_document where sha256 = ? for share", String.class, document.sha256());
            if (!known.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean insert(StoredDocument document, long oid) {
        return database.update(
                        "insert into stored_document (sha256, size, media_type, content, stored_at)"
                                + " values (?, ?, ?, ?, ?) on conflict (sha256) do nothing",
                        document.sha256(),
                        document.size(),
                        document.mediaType(),
                        oid,
                        OffsetDateTime.now(clock))
                == 1;
    }

    private long oid(String sha256) {
        find(sha256);
        return database.queryForObject("select content from stored_document where sha256 = ?", Long.class, sha256);
    }

    private <T> T withLargeObjects(Work<T> work) {
        return database.execute((Connection connection) -> {
            try {
                return work.apply(connection.unwrap(PGConnection.class).getLargeObjectAPI());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** 存取 – what is done with the large objects of the connection. */
    private interface Work<T> {
        T apply(LargeObjectManager objects) throws SQLException, IOException;
    }
}
