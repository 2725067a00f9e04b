package ah.patentplan.declaration;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Corrections corrections;
    private final MaterialFiles materials;
    private final Programmes programmes;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    Submission(
            Declarations declarations,
            ApplicantCheck applicant,
            Corrections corrections,
            MaterialFiles materials,
            Programmes programmes,
            Correspondence letters,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.declarations = declarations;
        this.applicant = applicant;
        this.corrections = corrections;
        this.materials = materials;
        this.programmes = programmes;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** 提交: in time, by the unit itself, with all materials of notice 三（二）. */
    public void submit(String number) {
        Declaration declaration = own(number);
        requireInTime(declaration);
        requireMaterials(number);
        declaration.submit(clock.instant());
        acts.enter("提交申报书", number, declaration.category().title());
    }

    /**
     * 提交补正: nothing but the named sections differs; what the city asked for is due at the deadline, what the province
     * asked for on its own day.
     */
    public void correct(String number, String note) {
        Declaration declaration = own(number);
        Correction correction =
                corrections.open(number).orElseThrow(() -> new Refusal("申报 %s 目前没有待补正的事项".formatted(number)));
        if (!correction.isByProvince()) {
            requireInTime(declaration);
        } else if (LocalDate.now(clock).isAfter(correction.dueOn())) {
            throw new Refusal("已过补正期限");
        }
        correction.requireOnlyNamed(declaration.answers());
        requireMaterials(number);
        declaration.submit(clock.instant());
        correction.handIn(note, clock.instant());
        acts.enter("提交补正", number, "第%d次补正".formatted(correction.round()));
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
            Optional<Correction> corrected = corrections.findFirstByNumberOrderByRoundDesc(number);
            declaration.giveBack(corrected.isPresent());
            corrected.ifPresent(Correction::reopen);
            acts.enter("申报条件不符合", number, sentence(notMet));
        }
        return notMet.isEmpty();
    }

    /** 出具申报回执: number and time of arrival, which a correction does not move. */
    public void issueReceipt(String number) {
        Declaration declaration = declarations.of(number);
        letters.write(
                declaration,
                "receipt",
                Map.of(
                        "arrived", Correspondence.time(declaration.submittedAt()),
                        "reviewedByCity", declaration.category().isReviewedByCity()));
        acts.enter("出具申报回执", number, declaration.unitName());
    }

    /**
     * 逾期不予受理: draft, correction or city review that the deadline met; the letter of a declaration that was submitted
     * in time proves when.
     */
    public void closeLate(String number) {
        declarations.hold(number);
        Declaration declaration = declarations.of(number);
        boolean returned = declaration.state() == DeclarationState.RETURNED;
        declaration.become(DeclarationState.LATE);
        corrections.open(number).ifPresent(correction -> correction.lapse(clock.instant()));
        String submitted = declaration.submittedAt() == null ? "" : Correspondence.time(declaration.submittedAt());
        letters.write(declaration, "late", Map.of("submitted", submitted, "returned", returned));
        acts.enter(
                "逾期不予受理",
                number,
                submitted.isEmpty() ? "截止前未提交" : returned ? "截止前未完成补正" : "已于%s提交，截止前市局未推荐".formatted(submitted));
    }

    private Declaration own(String number) {
        Declaration declaration = declarations.of(number, actors.current());
        if (!declaration.isOf(actors.current())) {
            throw new Refusal("只有申报单位可以提交申报");
        }
        return declaration;
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
