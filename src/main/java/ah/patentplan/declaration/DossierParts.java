package ah.patentplan.declaration;

import ah.patentplan.document.Binder;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Dossier;
import ah.patentplan.document.Mark;
import ah.patentplan.document.Pages;
import ah.patentplan.document.Part;
import ah.patentplan.document.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** 材料编排 – 申报书、建设实施方案、证明材料附件, in this order (notice 三（二）). */
@Component
class DossierParts {

    /** A page number of usual width, before the numbers are known. */
    private static final int GUESS = 100;

    private static final int ROUNDS = 5;

    private final PrintedDeclaration printed;
    private final Pages pages;
    private final MaterialFiles materials;
    private final DocumentStore store;
    private final Binder binder;
    private final Clock clock;

    DossierParts(
            PrintedDeclaration printed,
            Pages pages,
            MaterialFiles materials,
            DocumentStore store,
            Binder binder,
            Clock clock) {
        this.printed = printed;
        this.pages = pages;
        this.materials = materials;
        this.store = store;
        this.binder = binder;
        this.clock = clock;
    }

    /** The parts, with the condition table naming the pages on which its evidence begins. */
    Dossier of(Order order) {
        List<Part> attached = attached(order);
        Map<String, Integer> pages = new HashMap<>();
        attached.stream().flatMap(part -> part.pieces().stream()).forEach(piece -> pages.put(piece.key(), GUESS));
        for (int round = 0; round < ROUNDS; round++) {
            List<Part> parts = new ArrayList<>(List.of(form(order, pages)));
            parts.addAll(attached);
            Instant submitted = order.declaration().submittedAt();
            Dossier dossier = new Dossier(order.declaration().dossierName(), submitted.atZone(clock.getZone()), parts);
            Map<String, Integer> found = binder.firstPages(dossier);
            if (found.equals(pages)) {
                return dossier;
            }
            pages.putAll(found);
        }
        throw new IllegalStateException(order + ": the page numbers in the condition table move the pages");
    }

    private Part form(Order order, Map<String, Integer> pages) {
        Part form = Part.of("申报书", rendered(order, order.forExperts(), pages)).marked(order.mark());
        for (Map.Entry<String, Source> scan : scans(order).entrySet()) {
            form = form.replacing(scan.getKey(), scan.getValue());
        }
        // what is masked may be shorter, the page numbers are the same
        return order.forExperts() ? form.asLongAs(rendered(order, false, pages)) : form;
    }

    private Source rendered(Order order, boolean masked, Map<String, Integer> pages) {
        Map<String, Object> model = printed.of(order.declaration(), masked);
        model.put("evidence", evidencePages(order.declaration(), pages));
        return Source.of(this.pages.render(printed.template(order.declaration()), model));
    }

    /** For each condition its pieces of evidence, key and number of the first page. */
    private Map<String, List<Map<String, Object>>> evidencePages(Declaration declaration, Map<String, Integer> pages) {
        Map<String, List<Map<String, Object>>> evidence = new HashMap<>();
        int n = 0;
        for (Material material : of(declaration, MaterialKind.EVIDENCE)) {
            String key = key(++n);
            if (material.indicator() != null) {
                evidence.computeIfAbsent(material.indicator(), none -> new ArrayList<>())
                        .add(Map.of("key", key, "page", pages.get(key)));
            }
        }
        return evidence;
    }

    private List<Part> attached(Order order) {
        List<Part> parts = new ArrayList<>();
        single(order.declaration(), MaterialKind.PLAN)
                .ifPresent(plan -> parts.add(Part.of("建设实施方案", source(plan, order))));
        List<Part> pieces = new ArrayList<>();
        for (Material material : of(order.declaration(), MaterialKind.EVIDENCE)) {
            int n = pieces.size() + 1;
            pieces.add(
                    Part.of(title(order, material, n), source(material, order)).keyed(key(n)));
        }
        if (!pieces.isEmpty()) {
            parts.add(Part.of("证明材料附件", pieces));
        }
        return parts;
    }

    /** Its condition and its file name; experts are not told the name, which may be a person's. */
    private static String title(Order order, Material material, int n) {
        Optional<String> condition = order.declaration().verdicts().stream()
                .filter(verdict -> verdict.indicator().equals(material.indicator()))
                .map(Verdict::label)
                .findFirst();
        return order.forExperts()
                ? "证明材料" + n + condition.map(label -> "（" + label + "）").orElse("")
                : condition.map(label -> label + "：").orElse("") + material.fileName();
    }

    private static String key(int n) {
        return "evidence-" + n;
    }

    /** The uploaded files that the one file holds, in its order. */
    List<Material> attachments(Declaration declaration) {
        return materials.findByNumberOrderByKindAscIdAsc(declaration.number()).stream()
                .filter(material -> material.kind().compareTo(MaterialKind.EVIDENCE) <= 0)
                .sorted(Comparator.comparing(Material::kind))
                .toList();
    }

    /** The stamped pages take the place of the empty ones; experts get a page that says they are withheld. */
    private Map<String, Source> scans(Order order) {
        Map<String, Source> scans = new HashMap<>();
        single(order.declaration(), MaterialKind.COMMITMENT)
                .ifPresent(scan -> scans.put("commitment", page(scan, order)));
        single(order.declaration(), MaterialKind.CITY_OPINION)
                .or(() -> single(order.declaration(), MaterialKind.OPINION))
                .ifPresent(scan -> scans.put("opinions", page(scan, order)));
        return scans;
    }

    private Source page(Material scan, Order order) {
        return order.forExperts()
                ? Source.of(pages.render("withheld", Map.of("title", scan.kind().title(), "pages", scan.pages())))
                : source(scan, order);
    }

    private Optional<Material> single(Declaration declaration, MaterialKind kind) {
        return of(declaration, kind).stream().findFirst();
    }

    private List<Material> of(Declaration declaration, MaterialKind kind) {
        return materials.findByNumberAndKindOrderById(declaration.number(), kind);
    }

    /** Copied out of the store once for both renditions. */
    private Source source(Material material, Order order) {
        Path file = order.folder().resolve(material.pagesSha256() + ".pdf");
        return Source.of(Files.exists(file) ? file : store.copyToFile(material.pagesSha256(), file));
    }

    static void delete(Path folder) {
        if (folder != null) {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    /**
     * 合成任务.
     *
     * @param folder where the materials are copied to while the file is bound
     */
    record Order(Declaration declaration, DossierVersion version, boolean forExperts, Path folder) {

        /** Number and code of the declaration; the experts' rendition cannot pass for the paper copy. */
        Mark mark() {
            String number = declaration.number();
            return forExperts
                    ? new Mark("PP1:" + number + ":EXPERT", List.of(number, "评审版"))
                    : new Mark(
                            "PP1:" + number + ":" + version.code().toUpperCase(Locale.ROOT),
                            List.of(number, "校验码 " + version.shortCode()));
        }
    }
}
