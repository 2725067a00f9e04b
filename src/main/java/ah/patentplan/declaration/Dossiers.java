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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申报材料合成 – makes the one PDF of a declaration and the experts' rendition of it, and hands them out. */
@Component
@Transactional
public class Dossiers {

    private final Declarations declarations;
    private final DossierParts parts;
    private final PrintedDeclaration printed;
    private final Pages pages;
    private final Binder binder;
    private final DocumentStore store;
    private final Actors actors;
    private final Acts acts;

    Dossiers(
            Declarations declarations,
            DossierParts parts,
            PrintedDeclaration printed,
            Pages pages,
            Binder binder,
            DocumentStore store,
            Actors actors,
            Acts acts) {
        this.declarations = declarations;
        this.parts = parts;
        this.printed = printed;
        this.pages = pages;
        this.binder = binder;
        this.store = store;
        this.actors = actors;
        this.acts = acts;
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

    /** 合成申报材料: both renditions; doing it twice gives the same files. */
    public void assemble(String number) {
        Declaration declaration = declarations.of(number);
        String whole = bind(declaration, false);
        declaration.bind(whole, bind(declaration, true));
        acts.enter("合成申报材料", number, declaration.dossierName() + "（" + whole + "）");
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

    private String bind(Declaration declaration, boolean forExperts) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("dossier");
            Path file = folder.resolve("dossier.pdf");
            binder.bind(parts.of(declaration, forExperts, folder), file);
            return store.storeOwn(file, "application/pdf").sha256();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            DossierParts.delete(folder);
        }
    }
}
