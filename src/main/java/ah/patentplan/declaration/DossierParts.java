package ah.patentplan.declaration;

import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Dossier;
import ah.patentplan.document.Pages;
import ah.patentplan.document.Part;
import ah.patentplan.document.Source;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** 材料编排 – 申报书、建设实施方案、证明材料附件, in this order (notice 三（二）). */
@Component
class DossierParts {

    private final PrintedDeclaration printed;
    private final Pages pages;
    private final MaterialFiles materials;
    private final DocumentStore store;
    private final Clock clock;

    DossierParts(PrintedDeclaration printed, Pages pages, MaterialFiles materials, DocumentStore store, Clock clock) {
        this.printed = printed;
        this.pages = pages;
        this.materials = materials;
        this.store = store;
        this.clock = clock;
    }

    /** @param folder where the materials are copied to while the file is bound */
    Dossier of(Declaration declaration, boolean forExperts, Path folder) {
        byte[] form = pages.render(printed.template(declaration), printed.of(declaration, forExperts));
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("申报书", Source.of(form), scans(declaration, forExperts, folder), List.of()));
        single(declaration, MaterialKind.PLAN).ifPresent(plan -> parts.add(Part.of("建设实施方案", source(plan, folder))));
        List<Part> evidence = of(declaration, MaterialKind.EVIDENCE).stream()
                .map(material -> Part.of(material.fileName(), source(material, folder)))
                .toList();
        if (!evidence.isEmpty()) {
            parts.add(Part.of("证明材料附件", evidence));
        }
        return new Dossier(declaration.dossierName(), declaration.submittedAt().atZone(clock.getZone()), parts);
    }

    /** The uploaded files that the one file holds, in its order. */
    List<Material> attachments(Declaration declaration) {
        return materials.findByNumberOrderByKindAscIdAsc(declaration.number()).stream()
                .filter(material -> material.kind().compareTo(MaterialKind.EVIDENCE) <= 0)
                .sorted(Comparator.comparing(Material::kind))
                .toList();
    }

    /** The stamped pages take the place of the empty ones; experts get a page that says they are withheld. */
    private Map<String, Source> scans(Declaration declaration, boolean forExperts, Path folder) {
        Map<String, Source> scans = new HashMap<>();
        single(declaration, MaterialKind.COMMITMENT)
                .ifPresent(scan -> scans.put("commitment", page(scan, forExperts, folder)));
        single(declaration, MaterialKind.CITY_OPINION)
                .or(() -> single(declaration, MaterialKind.OPINION))
                .ifPresent(scan -> scans.put("opinions", page(scan, forExperts, folder)));
        return scans;
    }

    private Source page(Material scan, boolean forExperts, Path folder) {
        return forExperts
                ? Source.of(pages.render("withheld", Map.of("title", scan.kind().title(), "pages", scan.pages())))
                : source(scan, folder);
    }

    private Optional<Material> single(Declaration declaration, MaterialKind kind) {
        return of(declaration, kind).stream().findFirst();
    }

    private List<Material> of(Declaration declaration, MaterialKind kind) {
        return materials.findByNumberAndKindOrderById(declaration.number(), kind);
    }

    private Source source(Material material, Path folder) {
        return Source.of(store.copyToFile(material.sha256(), folder.resolve(material.id() + ".pdf")));
    }

    static void delete(Path folder) {
        if (folder != null) {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }
}
