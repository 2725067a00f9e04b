package ah.patentplan.notification;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Keeper;
import ah.patentplan.document.Pages;
import ah.patentplan.document.Seal;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 公文文件 – the PDF of an official document: made and sealed when it is first needed, and the same bytes ever after. */
@Component
@Transactional
public class OfficialFiles implements Keeper {

    private final OfficialDocuments documents;
    private final Pages pages;
    private final Seal seal;
    private final DocumentStore store;
    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final Acts acts;

    OfficialFiles(
            OfficialDocuments documents,
            Pages pages,
            Seal seal,
            DocumentStore store,
            JdbcTemplate jdbc,
            Actors actors,
            Acts acts) {
        this.documents = documents;
        this.pages = pages;
        this.seal = seal;
        this.store = store;
        this.jdbc = jdbc;
        this.actors = actors;
        this.acts = acts;
    }

    /** The document as the person logged in may read it; one that it may not read does not exist for it. */
    @Transactional(readOnly = true)
    public OfficialDocument one(long id) {
        return documents.findReadable(id, groups()).orElseThrow(() -> new Refusal("没有这份公文，或您无权查看"));
    }

    /** Documents about these declarations, meetings or payment orders that the person logged in may read, oldest first. */
    @Transactional(readOnly = true)
    public List<OfficialDocument> about(Collection<String> numbers) {
        return documents.findReadableAbout(numbers, groups());
    }

    private String[] groups() {
        return actors.current().groups().toArray(String[]::new);
    }

    /** Writes the PDF for the person logged in; every download is on record. */
    public void send(long id, OutputStream out) {
        OfficialDocument document = one(id);
        write(id, out);
        acts.enter("下载公文", document.about(), document.reference() + " " + document.kind());
    }

    /** Writes the PDF for the house itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(long id, OutputStream out) {
        // whoever comes second waits, and finds the file of the first
        String sha256 =
                jdbc.queryForObject("select sha256 from official_document where id = ? for update", String.class, id);
        store.copyTo(sha256 == null ? make(id) : sha256, out);
    }

    private String make(long id) {
        OfficialDocument document = documents.findById(id).orElseThrow();
        byte[] drawn = pages.render(document.form().template(), Map.of("document", document));
        byte[] sealed = seal.seal(drawn, document.content().office());
        String sha256 =
                store.store(new ByteArrayInputStream(sealed), "application/pdf").sha256();
        jdbc.update("update official_document set sha256 = ? where id = ?", sha256, id);
        return sha256;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> keeps(Collection<String> files) {
        return new HashSet<>(
                jdbc.queryForList("select sha256 from official_document where sha256 = any (?)", String.class, (Object)
                        files.toArray(String[]::new)));
    }
}
