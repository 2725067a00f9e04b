package ah.patentplan.declaration;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.document.Binder;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Pages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申报材料合成 – makes the one PDF of a declaration and the experts' rendition of it, and hands them out. */
@Component
@Transactional
public class Dossiers {

    private final Declarations declarations;
    private final DossierVersions versions;
    private final DossierParts parts;
    private final PrintedDeclaration printed;
    private final Pages pages;
    private final Binder binder;
    private final DocumentStore store;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    Dossiers(
            Declarations declarations,
            DossierVersions versions,
            DossierParts parts,
            PrintedDeclaration printed,
            Pages pages,
            Binder binder,
            DocumentStore store,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.declarations = declarations;
        this.versions = versions;
        this.parts = parts;
        this.printed = printed;
        this.pages = pages;
        this.binder = binder;
        this.store = store;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** 打印预览: the declaration alone with empty boxes for stamp and signature: printed, stamped, signed and scanned (R10). */
    @Transactional(readOnly = true)
    public byte[] preview(String number) {
        Declaration declaration = declarations.of(number, actors.current());
        if (!declaration.isOf(actors.current())) {
            throw new Refusal("只有申报单位可以打印预览");
        }
        return pages.render(printed.template(declaration), printed.of(declaration, false));
    }

    /** 合成申报材料: a new version in both renditions; the same content again makes none. */
    public void assemble(String number) {
        Declaration declaration = declarations.of(number);
        String code = DossierCode.of(printed.of(declaration, false), parts.attachments(declaration));
        DossierVersion last =
                versions.findFirstByNumberOrderByVersionDesc(number).orElse(null);
        if (last != null && last.code().equals(code)) {
            return;
        }
        DossierVersion version = new DossierVersion(declaration, last, code, clock.instant());
        bind(declaration, version);
        versions.save(version);
        declaration.bind(version.sha256(), version.expertSha256());
        acts.enter(
                "合成申报材料",
                number,
                "第%d版（%s），校验码 %s，文件 %s"
                        .formatted(version.version(), version.reason().title(), version.shortCode(), version.sha256()));
    }

    /** The versions of the one file, newest last; experts read the present one only. */
    @Transactional(readOnly = true)
    public List<DossierVersion> versions(String number) {
        Actor actor = actors.current();
        declarations.of(number, actor);
        return actor.is(Role.EXPERT) ? List.of() : versions.findByNumberOrderByVersion(number);
    }

    /** Writes the one file, for an expert its own rendition; every download is on record. */
    public void send(String number, OutputStream out) {
        Actor actor = actors.current();
        Declaration declaration = declarations.of(number, actor);
        String file = actor.is(Role.EXPERT) ? declaration.expertDossier() : declaration.dossier();
        if (file == null) {
            throw new Refusal("申报材料尚未合成，请稍后再试");
        }
        acts.enter("下载申报材料", number, declaration.dossierName());
        store.copyTo(file, out);
    }

    /** Writes an earlier version of the one file; every download is on record. */
    public void send(String number, int version, OutputStream out) {
        Actor actor = actors.current();
        Declaration declaration = declarations.of(number, actor);
        if (actor.is(Role.EXPERT)) {
            throw new Refusal("评审专家只能查阅评审版申报材料");
        }
        DossierVersion earlier = versions.findByNumberAndVersion(number, version)
                .orElseThrow(() -> new Refusal("申报材料没有第%d版".formatted(version)));
        acts.enter("下载申报材料", number, declaration.dossierName() + "（第%d版）".formatted(version));
        store.copyTo(earlier.sha256(), out);
    }

    private void bind(Declaration declaration, DossierVersion version) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("dossier");
            String whole = bind(new DossierParts.Order(declaration, version, false, folder));
            version.bound(whole, bind(new DossierParts.Order(declaration, version, true, folder)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            DossierParts.delete(folder);
        }
    }

    private String bind(DossierParts.Order order) {
        Path file = order.folder().resolve("dossier.pdf");
        binder.bind(parts.of(order), file);
        return store.storeOwn(file, "application/pdf").sha256();
    }
}
