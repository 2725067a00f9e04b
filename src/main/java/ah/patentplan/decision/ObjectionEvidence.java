package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import ah.patentplan.document.CheckedFile;
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
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 异议证据 – files that come with an objection, checked as every file from outside. */
@Component
public class ObjectionEvidence implements Keeper {

    private final Uploads uploads;
    private final DocumentStore store;
    private final JdbcTemplate jdbc;
    private final int maxFiles;
    private final long maxBytes;

    ObjectionEvidence(
            Uploads uploads,
            DocumentStore store,
            JdbcTemplate jdbc,
            @Value("${patent-plan.objection.max-files}") int maxFiles,
            @Value("${patent-plan.objection.max-bytes}") long maxBytes) {
        this.uploads = uploads;
        this.store = store;
        this.jdbc = jdbc;
        this.maxFiles = maxFiles;
        this.maxBytes = maxBytes;
    }

    /** 附件 – a file as it came, under its owner's name. */
    public record Attachment(String name, Path file) {}

    /** 合格证据 – an attachment that does no harm. */
    public record Checked(String name, Path file, String mediaType) {}

    /** 证据 – one that is kept. */
    public record Piece(long id, String fileName, String mediaType, String sha256) {}

    public int maxFiles() {
        return maxFiles;
    }

    /** Megabytes that all files of one objection may have together. */
    public long maxMegabytes() {
        return maxBytes >> 20;
    }

    /** Looks into each file, in another process: takes its time, so no transaction should be open. */
    public List<Checked> check(List<Attachment> attachments) {
        if (attachments.size() > maxFiles) {
            throw new Refusal("“证据材料”最多上传 %d 个文件".formatted(maxFiles));
        }
        if (attachments.stream().mapToLong(ObjectionEvidence::size).sum() > maxBytes) {
            throw new Refusal("“证据材料”合计不得超过 %d MB，请压缩后再上传".formatted(maxMegabytes()));
        }
        return attachments.stream().map(this::check).toList();
    }

    private Checked check(Attachment attachment) {
        String name = FileNames.clean(attachment.name());
        CheckedFile checked = uploads.check(attachment.file(), name);
        return new Checked(name, attachment.file(), checked.kind().mediaType());
    }

    private static long size(Attachment attachment) {
        try {
            return Files.size(attachment.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(String objection, List<Checked> files) {
        for (Checked file : files) {
            try (InputStream content = Files.newInputStream(file.file())) {
                String sha256 = store.store(content, file.mediaType()).sha256();
                jdbc.update(
                        "insert into objection_evidence (objection, file_name, media_type, sha256) values (?, ?, ?, ?)",
                        objection,
                        file.name(),
                        file.mediaType(),
                        sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<Piece> of(String objection) {
        return jdbc.query(
                "select id, file_name, media_type, sha256 from objection_evidence where objection = ? order by id",
                (row, n) -> new Piece(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                objection);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void copyTo(Piece piece, OutputStream target) {
        store.copyTo(piece.sha256(), target);
    }

    @Override
    public Set<String> keeps(Collection<String> documents) {
        return new HashSet<>(
                jdbc.queryForList("select sha256 from objection_evidence where sha256 = any (?)", String.class, (Object)
                        documents.toArray(String[]::new)));
    }
}
