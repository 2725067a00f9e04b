package ah.patentplan.declaration;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.document.DocumentRefused;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.StoredDocument;
import ah.patentplan.document.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 材料管理 – uploads, lists, removes and hands out the files of a declaration, which is the only way to reach them. */
@Component
@Transactional
public class Materials {

    private final MaterialFiles files;
    private final Declarations declarations;
    private final Corrections corrections;
    private final DocumentStore store;
    private final Uploads uploads;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    Materials(
            MaterialFiles files,
            Declarations declarations,
            Corrections corrections,
            DocumentStore store,
            Uploads uploads,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.files = files;
        this.declarations = declarations;
        this.corrections = corrections;
        this.store = store;
        this.uploads = uploads;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** Adds a file that passed the checks; a single one takes the place of the old. */
    public Material add(String number, MaterialKind kind, String fileName, InputStream content) {
        Actor actor = actors.current();
        Declaration declaration = declarations.of(number, actor);
        requireMayChange(declaration, kind, actor);
        if (kind.isSingle()) {
            files.deleteAll(files.findByNumberAndKindOrderById(number, kind));
        }
        Material material = files.save(checked(number, kind, fileName, content));
        acts.enter("上传材料", number, kind.title() + "：" + fileName + "（" + material.sha256() + "）");
        return material;
    }

    /** The files of a declaration that the actor may see; experts read the one file only. */
    @Transactional(readOnly = true)
    public List<Material> of(String number) {
        Actor actor = actors.current();
        declarations.of(number, actor);
        return actor.is(Role.EXPERT) ? List.of() : files.findByNumberOrderByKindAscIdAsc(number);
    }

    /** What belongs to the declaration as it stands now, for the house itself. */
    @Transactional(readOnly = true)
    public List<KeptMaterial> keptOf(String number) {
        return files.findByNumberOrderByKindAscIdAsc(number).stream()
                .filter(material -> material.kind().isPartOfDeclaration())
                .map(KeptMaterial::of)
                .toList();
    }

    public void remove(String number, long id) {
        Actor actor = actors.current();
        Material material = one(number, id, actor);
        requireMayChange(declarations.of(number, actor), material.kind(), actor);
        files.deleteAll(List.of(material));
        acts.enter("删除材料", number, material.kind().title() + "：" + material.fileName());
    }

    /** Writes the file's bytes; every download is on record. */
    public void send(String number, long id, OutputStream out) {
        Material material = one(number, id, actors.current());
        acts.enter("下载材料", number, material.kind().title() + "：" + material.fileName());
        store.copyTo(material.sha256(), out);
    }

    /** File and its name as the actor may see it. */
    @Transactional(readOnly = true)
    public Material one(String number, long id) {
        return one(number, id, actors.current());
    }

    private Material one(String number, long id, Actor actor) {
        declarations.of(number, actor);
        if (actor.is(Role.EXPERT)) {
            throw new Refusal("评审专家只能查阅评审版申报材料");
        }
        return files.findByIdAndNumber(id, number).orElseThrow(() -> new Refusal("没有这份材料"));
    }

    private void requireMayChange(Declaration declaration, MaterialKind kind, Actor actor) {
        boolean byUnit = declaration.isOf(actor)
                && (kind.isPartOfDeclaration() ? declaration.state().isOpenForApplicant() : kind.isOfProject())
                && kind != MaterialKind.CITY_OPINION;
        boolean byCity = kind == MaterialKind.CITY_OPINION
                && actor.is(Role.CITY_BUREAU)
                && !declaration.isOf(actor)
                && declaration.state() == DeclarationState.SUBMITTED;
        if (!byUnit && !byCity) {
            throw new Refusal("目前不能修改“%s”".formatted(kind.title()));
        }
        if (declaration.state() == DeclarationState.RETURNED) {
            corrections.open(declaration.number()).orElseThrow().requireNamed(kind);
        }
    }

    private Material checked(String number, MaterialKind kind, String fileName, InputStream content) {
        Path file = null;
        try {
            file = Files.createTempFile("upload", ".pdf");
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            int pages = uploads.check(file, fileName);
            try (InputStream checked = Files.newInputStream(file)) {
                StoredDocument stored = store.store(checked, "application/pdf");
                Material material = new Material(number, kind, fileName, stored.sha256());
                material.measured(stored.size(), pages);
                material.uploaded(actors.current().id(), clock.instant());
                return material;
            }
        } catch (DocumentRefused refused) {
            throw new Refusal(refused.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            deleteQuietly(file);
        }
    }

    private static void deleteQuietly(Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
