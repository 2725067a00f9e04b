package ah.patentplan.declaration;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.document.CheckedFile;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.StoredDocument;
import ah.patentplan.programme.Guide;
import ah.patentplan.programme.Guides;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 材料管理 – uploads, lists, removes and hands out the files of a declaration, which is the only way to reach them. */
@Component
@Transactional
public class Materials {

    private final MaterialFiles files;
    private final Declarations declarations;
    private final Corrections corrections;
    private final Guides guides;
    private final ObjectProvider<MaterialPeriod> periods;
    private final DocumentStore store;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    Materials(
            MaterialFiles files,
            Declarations declarations,
            Corrections corrections,
            Guides guides,
            ObjectProvider<MaterialPeriod> periods,
            DocumentStore store,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.files = files;
        this.declarations = declarations;
        this.corrections = corrections;
        this.guides = guides;
        this.periods = periods;
        this.store = store;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * 原件 – an uploaded file as it is handed back.
     *
     * @param mediaType as its bytes say
     */
    public record Original(String fileName, String mediaType) {}

    /** Refuses where the actor may not add such a file now, or the declaration has no such condition. */
    @Transactional(readOnly = true)
    void requireMayAdd(String number, MaterialKind kind, String indicator) {
        Actor actor = actors.current();
        Declaration declaration = declarations.of(number, actor);
        requireMayChange(declaration, kind, actor);
        requireCondition(declaration, kind, indicator);
    }

    @Transactional(readOnly = true)
    void requireVisible(String number) {
        declarations.of(number, actors.current());
    }

    /** Makes a material of a file that passed the checks; a single one takes the place of the old. */
    Material keep(Arrival arrival, Path file, CheckedFile checked) {
        declarations.hold(arrival.number());
        // what was open when the file was announced may have been closed since
        requireMayAdd(arrival.number(), arrival.kind(), arrival.indicator());
        if (arrival.kind().isSingle()) {
            files.deleteAll(files.findByNumberAndKindOrderById(arrival.number(), arrival.kind()));
        }
        Material material = files.save(stored(arrival, file, checked));
        acts.enter(
                "上传材料",
                arrival.number(),
                arrival.kind().title() + "：" + arrival.fileName() + "（" + material.sha256() + "）");
        return material;
    }

    /** Says of a piece of evidence which condition it is for; null for none in particular. */
    public void assign(String number, long id, String indicator) {
        Actor actor = actors.current();
        Material material = one(number, id, actor);
        Declaration declaration = declarations.of(number, actor);
        requireMayChange(declaration, material.kind(), actor);
        requireNotHandedIn(material);
        requireCondition(declaration, material.kind(), indicator);
        material.proves(indicator);
        String proved = indicator == null ? "不特指" : proved(declaration, material.kind(), indicator);
        acts.enter("指定证明对象", number, material.fileName() + "：" + proved);
    }

    /** The files of a declaration that the actor may see; experts read the one file only. */
    @Transactional(readOnly = true)
    public List<Material> of(String number) {
        Actor actor = actors.current();
        declarations.of(number, actor);
        return files.findByNumberOrderByKindAscIdAsc(number).stream()
                .filter(material -> mayRead(material, actor))
                .toList();
    }

    /** What belongs to the declaration as it stands now, for the house itself. */
    @Transactional(readOnly = true)
    public List<KeptMaterial> keptOf(String number) {
        return files.findByNumberOrderByKindAscIdAsc(number).stream()
                .filter(material -> material.kind().isPartOfDeclaration())
                .map(KeptMaterial::of)
                .toList();
    }

    /**
     * Takes the scan of a signed contract out of the materials, for the house itself: what was signed keeps it.
     *
     * @param since when the version was made that it must be a scan of
     */
    public KeptMaterial takeScan(String number, MaterialKind kind, Instant since) {
        Material scan = files.findByNumberAndKindOrderById(number, kind).stream()
                .filter(material -> !material.uploadedAt().isBefore(since))
                .findFirst()
                .orElseThrow(() -> new Refusal("请先在申报页面上传本版“%s”，再签订".formatted(kind.title())));
        files.deleteAll(List.of(scan));
        return KeptMaterial.of(scan);
    }

    /** Names of the files of one kind, for the house itself. */
    @Transactional(readOnly = true)
    public List<String> namesOf(String number, MaterialKind kind) {
        return files.findByNumberAndKindOrderById(number, kind).stream()
                .map(Material::fileName)
                .toList();
    }

    public void remove(String number, long id) {
        Actor actor = actors.current();
        Material material = one(number, id, actor);
        requireMayChange(declarations.of(number, actor), material.kind(), actor);
        requireNotHandedIn(material);
        files.deleteAll(List.of(material));
        acts.enter("删除材料", number, material.kind().title() + "：" + material.fileName());
    }

    /** Writes the file's bytes; every download is on record. */
    public void send(String number, long id, OutputStream out) {
        Material material = one(number, id, actors.current());
        acts.enter("下载材料", number, material.kind().title() + "：" + material.fileName());
        store.copyTo(material.sha256(), out);
    }

    /** How the file is announced to the actor. */
    @Transactional(readOnly = true)
    public Original original(String number, long id) {
        Material material = one(number, id, actors.current());
        return new Original(material.fileName(), store.find(material.sha256()).mediaType());
    }

    private Material one(String number, long id, Actor actor) {
        declarations.of(number, actor);
        if (actor.is(Role.EXPERT)) {
            throw new Refusal("评审专家只能查阅评审版申报材料");
        }
        return files.findByIdAndNumber(id, number)
                .filter(material -> mayRead(material, actor))
                .orElseThrow(() -> new Refusal("没有这份材料"));
    }

    /** Of what belongs to a declaration that the actor may see: scans of a contract are for its parties and the audit only. */
    private static boolean mayRead(Material material, Actor actor) {
        return material.kind().isSignedContract()
                ? actor.is(Role.APPLICANT, Role.CITY_BUREAU, Role.PROVINCE_OFFICE, Role.AUDITOR)
                : !actor.is(Role.EXPERT);
    }

    private void requireMayChange(Declaration declaration, MaterialKind kind, Actor actor) {
        boolean byUnit = declaration.isOf(actor)
                && (kind.isPartOfDeclaration()
                        ? declaration.state().isOpenForApplicant()
                        : kind.isOfProject() && isTaken(declaration, kind))
                && kind != MaterialKind.CITY_OPINION;
        boolean byCity = kind == MaterialKind.CITY_OPINION
                && actor.is(Role.CITY_BUREAU)
                && !declaration.isOf(actor)
                && declaration.state() == DeclarationState.SUBMITTED;
        if (kind.isSignedContract() ? !maySign(declaration, kind, actor) : !byUnit && !byCity) {
            throw new Refusal("目前不能修改“%s”".formatted(kind.title()));
        }
        if (declaration.state() == DeclarationState.RETURNED) {
            corrections.open(declaration.number()).orElseThrow().requireNamed(kind);
        }
    }

    /** Each party brings its own scan, as long as contracts are signed or changed. */
    private static boolean maySign(Declaration declaration, MaterialKind kind, Actor actor) {
        boolean byParty = switch (kind) {
            case CONTRACT_BY_CITY -> actor.is(Role.CITY_BUREAU) && !declaration.isOf(actor);
            case CONTRACT_BY_PROVINCE -> actor.is(Role.PROVINCE_OFFICE);
            default -> declaration.isOf(actor);
        };
        DeclarationState state = declaration.state();
        return byParty && (state == DeclarationState.APPROVED || state == DeclarationState.CONTRACTED);
    }

    private boolean isTaken(Declaration declaration, MaterialKind kind) {
        return periods.stream()
                .filter(period -> period.kind() == kind)
                .allMatch(period -> period.isOpen(declaration.number()));
    }

    private static void requireNotHandedIn(Material material) {
        if (material.isHandedIn()) {
            throw new Refusal("“%s”已随绩效报告报送，不能修改或删除；如需更正，请另行上传".formatted(material.fileName()));
        }
    }

    private void requireCondition(Declaration declaration, MaterialKind kind, String indicator) {
        if (indicator != null) {
            proved(declaration, kind, indicator);
        }
    }

    /**
     * Label of the condition or performance target that a piece of evidence is for: of the notice, for the kind of
     * applicant that the declaration names, or any as long as it names none.
     */
    private String proved(Declaration declaration, MaterialKind kind, String indicator) {
        Guide guide = guides.of(declaration.year(), declaration.category());
        return switch (kind) {
            case EVIDENCE ->
                guide.conditions().stream()
                        .filter(condition -> condition.indicator().equals(indicator))
                        .filter(condition -> isFor(declaration, condition.variant()))
                        .findFirst()
                        .map(Guide.Condition::label)
                        .orElseThrow(() -> new Refusal("所证明的条件不是本申报的条件，请重新选择"));
            case PERFORMANCE_EVIDENCE ->
                guide.targets().stream()
                        .filter(target -> target.indicator().equals(indicator))
                        .filter(target -> isFor(declaration, target.variant()))
                        .findFirst()
                        .map(Guide.Target::label)
                        .orElseThrow(() -> new Refusal("所证明的绩效目标不是本项目的目标，请重新选择"));
            default -> throw new Refusal("只有“证明材料”可以指定所证明的条件");
        };
    }

    private static boolean isFor(Declaration declaration, String variant) {
        return declaration.variant() == null || variant == null || variant.equals(declaration.variant());
    }

    private Material stored(Arrival arrival, Path file, CheckedFile checked) {
        try (InputStream content = Files.newInputStream(file)) {
            StoredDocument original = store.store(content, checked.kind().mediaType());
            Material material = new Material(arrival.number(), arrival.kind(), arrival.fileName(), original.sha256());
            material.measured(original.size(), checked.pages());
            material.proves(arrival.indicator());
            material.uploaded(actors.current().id(), clock.instant());
            if (!checked.pdf().equals(file)) {
                material.bindsAs(
                        store.storeOwn(checked.pdf(), "application/pdf").sha256());
            }
            return material;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
