package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Correcting;
import ah.patentplan.declaration.Correction;
import ah.patentplan.declaration.Corrections;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.KeptMaterial;
import ah.patentplan.declaration.Materials;
import ah.patentplan.declaration.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 补正前后对照 – what each round of correction changed, old and new side by side. */
@Component
public class CorrectionTable {

    private final Declarations declarations;
    private final Corrections corrections;
    private final Correcting correcting;
    private final Materials materials;
    private final DeclarationForm form;
    private final Actors actors;

    CorrectionTable(
            Declarations declarations,
            Corrections corrections,
            Correcting correcting,
            Materials materials,
            DeclarationForm form,
            Actors actors) {
        this.declarations = declarations;
        this.corrections = corrections;
        this.correcting = correcting;
        this.materials = materials;
        this.form = form;
        this.actors = actors;
    }

    /**
     * 补正轮次.
     *
     * @param office who asked for it
     * @param changes empty until it is handed in
     */
    public record Round(Correction correction, String office, String sections, List<Change> changes) {}

    /** All rounds for whoever may see the declaration, oldest first; none for experts. */
    @Transactional(readOnly = true)
    public List<Round> of(String number) {
        Declaration declaration = declarations.of(number, actors.current());
        if (actors.current().is(Role.EXPERT)) {
            return List.of();
        }
        Changes compare = Changes.forPages(form.of(declaration), form.labels(declaration));
        List<Correction> rounds = corrections.findByNumberOrderByRound(number);
        return IntStream.range(0, rounds.size())
                .mapToObj(index -> round(declaration, compare, rounds.subList(index, rounds.size())))
                .toList();
    }

    /** What the last round changed, with nothing in it that the engine must not keep. */
    List<Change> lastRound(Declaration declaration) {
        Changes compare = Changes.forEngine(form.of(declaration), form.labels(declaration));
        return corrections
                .findFirstByNumberOrderByRoundDesc(declaration.number())
                .filter(correction -> correction.submittedAt() != null)
                .map(last -> changes(declaration, compare, List.of(last)).stream()
                        .map(change -> change.section().startsWith("材料") ? change.withoutValues() : change)
                        .toList())
                .orElse(List.of());
    }

    private Round round(Declaration declaration, Changes compare, List<Correction> fromHere) {
        Correction correction = fromHere.get(0);
        return new Round(
                correction,
                correcting.office(correction, declaration),
                correction.sections().stream().map(Section::label).collect(Collectors.joining("、")),
                correction.submittedAt() == null ? List.of() : changes(declaration, compare, fromHere));
    }

    /** @param fromHere the round and those after it: what stood before the next is what this one made */
    private List<Change> changes(Declaration declaration, Changes compare, List<Correction> fromHere) {
        Correction correction = fromHere.get(0);
        boolean last = fromHere.size() == 1;
        Map<String, Object> after =
                last ? declaration.answers() : fromHere.get(1).answersBefore();
        List<KeptMaterial> files =
                last ? materials.keptOf(declaration.number()) : fromHere.get(1).materialsBefore();
        List<Change> changes = new ArrayList<>(compare.between(correction.answersBefore(), after));
        for (Section section : correction.sections()) {
            String before = names(correction.materialsBefore(), section);
            String now = names(files, section);
            if (!hashes(correction.materialsBefore(), section).equals(hashes(files, section))) {
                changes.add(new Change("材料", section.label(), before, now));
            }
        }
        return changes;
    }

    private static String names(List<KeptMaterial> files, Section section) {
        return files.stream()
                .filter(file -> file.kind().name().equals(section.id()))
                .map(file -> "%s（%d页）".formatted(file.fileName(), file.pages()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> hashes(List<KeptMaterial> files, Section section) {
        return files.stream()
                .filter(file -> file.kind().name().equals(section.id()))
                .map(KeptMaterial::sha256)
                .toList();
    }
}
