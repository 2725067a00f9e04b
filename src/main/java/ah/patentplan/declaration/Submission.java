package ah.patentplan.declaration;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 提交 – takes a declaration in, or says why not. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Submission {

    private final Declarations declarations;
    private final ApplicantCheck applicant;
    private final MaterialFiles materials;
    private final Programmes programmes;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    Submission(
            Declarations declarations,
            ApplicantCheck applicant,
            MaterialFiles materials,
            Programmes programmes,
            Correspondence letters,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.declarations = declarations;
        this.applicant = applicant;
        this.materials = materials;
        this.programmes = programmes;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** 提交: in time, by the unit itself, with all materials of notice 三（二）. */
    public void submit(String number) {
        Declaration declaration = declarations.of(number, actors.current());
        if (!declaration.isOf(actors.current())) {
            throw new Refusal("只有申报单位可以提交申报");
        }
        requireInTime(declaration);
        requireMaterials(number);
        boolean corrected = declaration.state() == DeclarationState.RETURNED;
        declaration.submit(clock.instant());
        acts.enter(corrected ? "提交补正" : "提交申报书", number, declaration.category().title());
    }

    /** Late is late by the second: at the deadline itself the time is over. */
    public void requireInTime(Declaration declaration) {
        if (!clock.instant().isBefore(programmes.of(declaration.year()).deadline())) {
            throw new Refusal("已过受理截止时间，逾期不予受理");
        }
    }

    /** 核对申报主体: whether this unit may declare, and whether the form names it as it is registered. */
    public void checkApplicant(String number) {
        Declaration declaration = declarations.of(number);
        applicant.requireMayDeclare(declaration.unit(), declaration.category(), declaration.year());
        applicant.requireFitting(declaration);
    }

    /**
     * Keeps the verdicts; a condition not met gives the declaration back to its unit.
     *
     * @return whether every condition is met or to be confirmed
     */
    public boolean judge(String number, List<Verdict> verdicts) {
        Declaration declaration = declarations.of(number);
        if (verdicts.isEmpty()) {
            // no condition is no condition met
            throw new Refusal("请先选择申报类别，再核对申报条件");
        }
        declaration.judge(verdicts);
        List<Verdict> notMet = verdicts.stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.NOT_MET)
                .toList();
        if (!notMet.isEmpty()) {
            declaration.giveBack();
            acts.enter("申报条件不符合", number, sentence(notMet));
        }
        return notMet.isEmpty();
    }

    /** 出具申报回执: number and time of arrival, once for each arrival. */
    public void issueReceipt(String number) {
        Declaration declaration = declarations.of(number);
        letters.write(declaration, "receipt", Map.of());
        acts.enter("出具申报回执", number, declaration.unitName());
    }

    /** 逾期不予受理: draft, correction or city review that the deadline met. */
    public void closeLate(String number) {
        Declaration declaration = declarations.of(number);
        declaration.become(DeclarationState.LATE);
        letters.write(declaration, "late", Map.of());
        acts.enter("逾期不予受理", number, declaration.unitName());
    }

    private void requireMaterials(String number) {
        Set<MaterialKind> present = materials.findByNumberOrderByKindAscIdAsc(number).stream()
                .map(Material::kind)
                .collect(Collectors.toSet());
        String missing = Stream.of(
                        MaterialKind.COMMITMENT, MaterialKind.OPINION, MaterialKind.PLAN, MaterialKind.EVIDENCE)
                .filter(kind -> !present.contains(kind))
                .map(kind -> "“" + kind.title() + "”")
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new Refusal("请先上传" + missing);
        }
    }

    private static String sentence(List<Verdict> notMet) {
        return notMet.stream()
                .map(verdict -> "%s %s 要求%s，填报%s"
                        .formatted(verdict.article(), verdict.label(), verdict.threshold(), verdict.value()))
                .collect(Collectors.joining("；"));
    }
}
