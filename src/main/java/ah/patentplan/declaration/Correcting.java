package ah.patentplan.declaration;

import ah.patentplan.access.Actors;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.Regions;
import ah.patentplan.programme.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 退回补正 – sends a declaration back to its unit with the sections to be corrected, and ends what is overdue. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Correcting {

    private final Declarations declarations;
    private final Corrections corrections;
    private final MaterialFiles materials;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Regions regions;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    Correcting(
            Declarations declarations,
            Corrections corrections,
            MaterialFiles materials,
            Programmes programmes,
            WorkingDays workingDays,
            Regions regions,
            Correspondence letters,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.declarations = declarations;
        this.corrections = corrections;
        this.materials = materials;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.regions = regions;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** Opens another round: only what was named opens, everything is kept as it stands. */
    public void ask(String number, Return asked) {
        Declaration declaration = declarations.of(number);
        declaration.become(DeclarationState.RETURNED);
        int round = corrections.findByNumberOrderByRound(number).size() + 1;
        Correction correction = new Correction(declaration, round, asked);
        correction.returned(actors.current().id(), clock.instant(), asked.byProvince() ? dueOn(declaration) : null);
        correction.keep(ofDeclaration(number).stream().map(KeptMaterial::of).toList());
        corrections.save(correction);
        letters.write(
                declaration,
                "returned",
                Map.of(
                        "office", office(correction, declaration),
                        "byProvince", correction.isByProvince(),
                        "opinion", asked.opinion(),
                        "sections", labels(correction),
                        "due", due(correction)));
        acts.enter("退回补正", number, labels(correction) + "。" + asked.opinion());
    }

    /** 逾期未补正: the declaration goes back to the examiner as it stood before the round. */
    public void lapse(String number) {
        declarations.hold(number);
        Declaration declaration = declarations.of(number);
        Correction correction = corrections.open(number).orElseThrow();
        declaration.restore(correction.answersBefore());
        materials.deleteAll(ofDeclaration(number));
        correction.materialsBefore().forEach(kept -> materials.save(kept.restored(number)));
        correction.lapse(clock.instant());
        letters.write(declaration, "correctionLapsed", Map.of("due", due(correction)));
        acts.enter("逾期未补正", number, labels(correction));
    }

    /** Who asked for the correction, as letters and pages say it. */
    public String office(Correction correction, Declaration declaration) {
        return correction.isByProvince() ? "省局形式审查" : regions.nameOf(declaration.region()) + "市场监督管理局初审";
    }

    private List<Material> ofDeclaration(String number) {
        return materials.findByNumberOrderByKindAscIdAsc(number).stream()
                .filter(material -> material.kind().isPartOfDeclaration())
                .toList();
    }

    private LocalDate dueOn(Declaration declaration) {
        int days = programmes.of(declaration.year()).correctionWorkingDays();
        return workingDays.after(LocalDate.now(clock), days);
    }

    private static String due(Correction correction) {
        LocalDate day = correction.dueOn();
        return day == null
                ? "省局受理截止时间，不因补正而延长"
                : "%d年%d月%d日（含当日）".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String labels(Correction correction) {
        List<Section> named = correction.sections();
        return named.stream().map(Section::label).collect(Collectors.joining("、"));
    }
}
