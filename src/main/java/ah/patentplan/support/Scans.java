package ah.patentplan.support;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.FileNames;
import ah.patentplan.document.Keeper;
import ah.patentplan.document.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 扫描件管理 – files that prove support, other money and spending, checked as every file from outside. */
@Component
public class Scans implements Keeper {

    private final Uploads uploads;
    private final DocumentStore store;
    private final JdbcTemplate jdbc;
    private final Acts acts;

    Scans(Uploads uploads, DocumentStore store, JdbcTemplate jdbc, Acts acts) {
        this.uploads = uploads;
        this.store = store;
        this.jdbc = jdbc;
        this.acts = acts;
    }

    /** 合格文件 – one that does no harm, not stored yet. */
    public record Checked(String name, Path file, String mediaType) {}

    /** Looks into the file, in another process: takes its time, so no transaction should be open. */
    public Checked check(Path file, String name) {
        String clean = FileNames.clean(name);
        return new Checked(clean, file, uploads.check(file, clean).kind().mediaType());
    }

    /** Null where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    Scan keep(Checked file) {
        if (file == null) {
            return null;
        }
        try (InputStream content = Files.newInputStream(file.file())) {
            return new Scan(
                    file.name(),
                    file.mediaType(),
                    store.store(content, file.mediaType()).sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the bytes of an entry's file, for whoever may read the project; every download is on record. */
    @Transactional(propagation = Propagation.MANDATORY)
    void send(String number, Scan scan, OutputStream target) {
        acts.enter("下载扫描件", number, scan.fileName());
        store.copyTo(scan.sha256(), target);
    }

    static Scan present(Scan scan) {
        if (scan == null) {
            throw new Refusal("该条记录没有扫描件");
        }
        return scan;
    }

    @Override
    public Set<String> keeps(Collection<String> documents) {
        return new HashSet<>(jdbc.queryForList("""
                select sha256 from (
                    select sha256 from spending
                    union select sha256 from city_support
                    union select sha256 from other_funds
                ) as referred where sha256 = any (?)""", String.class, (Object) documents.toArray(String[]::new)));
    }
}
