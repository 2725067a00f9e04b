package ah.patentplan.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 分片库 – the bytes of files that are still on their way, in the order of their positions. */
@Component
public class Fragments {

    private final JdbcTemplate database;

    Fragments(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps the bytes; those that came for the same position before are forgotten. */
    public void put(UUID file, long position, byte[] bytes) {
        database.update(
                "insert into fragment (file, position, bytes) values (?, ?, ?)"
                        + " on conflict (file, position) do update set bytes = excluded.bytes",
                file,
                position,
                bytes);
    }

    /**
     * Writes the first {@code length} bytes into the file, fragment by fragment, without a transaction of its own.
     *
     * @throws IllegalStateException where they are not all there
     */
    public Path copyToFile(UUID file, long length, Path target) {
        try (OutputStream out = Files.newOutputStream(target)) {
            for (long position = 0; position < length; ) {
                List<byte[]> next = database.query(
                        "select bytes from fragment where file = ? and position = ?",
                        (row, n) -> row.getBytes(1),
                        file,
                        position);
                if (next.isEmpty()) {
                    throw new IllegalStateException("no fragment at " + position + " of " + file);
                }
                out.write(next.get(0));
                position += next.get(0).length;
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(UUID file) {
        database.update("delete from fragment where file = ?", file);
    }
}
