package ah.patentplan.funding;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Keeper;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务书文件 – the texts of a contract and the scans of what was signed, and who may read them. */
@Component
@Transactional
public class ContractFiles implements Keeper {

    private final ContractVersions versions;
    private final Declarations declarations;
    private final DocumentStore store;
    private final JdbcTemplate jdbc;
    private final Acts acts;
    private final Actors actors;

    ContractFiles(
            ContractVersions versions,
            Declarations declarations,
            DocumentStore store,
            JdbcTemplate jdbc,
            Acts acts,
            Actors actors) {
        this.versions = versions;
        this.declarations = declarations;
        this.store = store;
        this.jdbc = jdbc;
        this.acts = acts;
        this.actors = actors;
    }

    /** 签章扫描件 – how it is announced. */
    public record Scan(String fileName, String mediaType, String sha256) {}

    /** The version that a reader means who names none: the one to be signed, or in force. */
    @Transactional(readOnly = true)
    public int present(String number) {
        requireReader(number);
        return versions.present(number).edition();
    }

    /** Writes the text of a version, for whoever may see the declaration and is no expert; every download is on record. */
    public void send(String number, int edition, OutputStream out) {
        requireReader(number);
        ContractVersion version = one(number, edition);
        if (version.sha256() == null) {
            throw new Refusal("任务书第%d版没有系统生成的文本".formatted(edition));
        }
        acts.enter("下载任务书", number, "第%d版".formatted(edition));
        store.copyTo(version.sha256(), out);
    }

    /** The scan of a party's signature, for the parties and the audit only. */
    @Transactional(readOnly = true)
    public Scan scan(String number, int edition, Party party) {
        Declaration declaration = declarations.of(number, actors.current());
        if (!seesScans(actors.current(), declaration)) {
            throw new Refusal("任务书签章扫描件只供签订各方和审计查阅");
        }
        ContractSignature signature = one(number, edition).signatures().get(party);
        if (signature == null || signature.scan() == null) {
            throw new Refusal("任务书第%d版没有%s的签章扫描件".formatted(edition, party.title()));
        }
        return new Scan(signature.fileName(), store.find(signature.scan()).mediaType(), signature.scan());
    }

    /** Writes a scan; every download is on record. */
    public void sendScan(String number, int edition, Party party, OutputStream out) {
        Scan scan = scan(number, edition, party);
        acts.enter("下载任务书扫描件", number, "第%d版，%s：%s".formatted(edition, party.title(), scan.fileName()));
        store.copyTo(scan.sha256(), out);
    }

    /** @param declaration one that the actor may see */
    static boolean seesScans(Actor actor, Declaration declaration) {
        return actor.is(Role.AUDITOR) || Party.of(actor, declaration).isPresent();
    }

    private void requireReader(String number) {
        declarations.of(number, actors.current());
        if (actors.current().is(Role.EXPERT)) {
            throw new Refusal("评审专家不查阅任务书");
        }
    }

    private ContractVersion one(String number, int edition) {
        return versions.findByNumberAndEdition(number, edition)
                .orElseThrow(() -> new Refusal("申报 %s 没有任务书第%d版".formatted(number, edition)));
    }

    @Override
    public Set<String> keeps(Collection<String> documents) {
        return new HashSet<>(jdbc.queryForList("""
                select sha256 from (
                    select sha256 from contract_version union select scan from contract_signature
                ) as referred where sha256 = any (?)""", String.class, (Object) documents.toArray(String[]::new)));
    }
}
