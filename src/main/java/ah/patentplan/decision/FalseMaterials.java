package ah.patentplan.decision;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 弄虚作假等不良行为 (notice 三（一）) – reported, heard, established by the province, confirmed by a second person. */
@Component
@Transactional
public class FalseMaterials {

    private final Investigations investigations;
    private final Declarations declarations;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    FalseMaterials(
            Investigations investigations,
            Declarations declarations,
            Programmes programmes,
            WorkingDays workingDays,
            Correspondence letters,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.investigations = investigations;
        this.declarations = declarations;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * 立案核查 of a submitted declaration, also one whose case has ended; the unit may state its case within the
     * programme's working days.
     */
    public Investigation report(String number, String allegation) {
        Actor actor = actors.current();
        actor.require(Role.PROVINCE_OFFICE);
        declarations.hold(number);
        Declaration declaration = declarations.of(number, actor);
        requireRevocable(declaration);
        List<Investigation> before = investigations.findByDeclarationOrderByNumber(number);
        if (before.stream().anyMatch(other -> other.state() != Investigation.State.DISMISSED)) {
            throw new Refusal("申报 " + number + " 已有一项核查，不能重复立案");
        }
        LocalDate until = workingDays.after(
                LocalDate.now(clock), programmes.of(declaration.year()).defenceWorkingDays());
        Investigation investigation = new Investigation(
                "%s-F%02d".formatted(number, before.size() + 1), number, Reason.of("举报事项", allegation), until);
        investigation.reported(actor.id(), clock.instant());
        letters.write(
                declaration, "investigationOpened", Map.of("allegation", investigation.allegation(), "until", until));
        acts.enter("立案核查弄虚作假", number, investigation.number() + "：" + investigation.allegation());
        return investigations.save(investigation);
    }

    /** 陈述意见 of the unit. */
    public void state(String investigation, String statement) {
        investigations.of(investigation).state(statement);
        acts.enter("陈述意见", investigations.of(investigation).declaration(), "提交对核查事项的陈述意见");
    }

    /** 认定, one way or the other. */
    public void establish(String investigation, Investigation.Finding finding) {
        Investigation open = investigations.of(investigation);
        open.establish(finding, actors.current().id());
        acts.enter("提出认定意见", open.declaration(), finding.title() + "：" + finding.findings());
    }

    /** 复核认定; a dismissed allegation is told to the unit, an established one ends its case. */
    public Investigation.State confirm(String investigation, boolean confirmed, String remark) {
        Investigation found = investigations.of(investigation);
        found.confirm(confirmed, remark, actors.current().id(), clock.instant());
        String number = found.declaration();
        acts.enter("复核认定", number, (confirmed ? found.state().title() : "退回") + (remark.isEmpty() ? "" : "：" + remark));
        Declaration declaration = declarations.of(number);
        if (found.state() == Investigation.State.ESTABLISHED) {
            requireRevocable(declaration);
        } else if (found.state() == Investigation.State.DISMISSED) {
            letters.write(
                    declaration,
                    "investigationDismissed",
                    Map.of("findings", found.finding().findings()));
        }
        return found.state();
    }

    private static void requireRevocable(Declaration declaration) {
        if (declaration.submittedAt() == null || !declaration.state().mayBecome(DeclarationState.REVOKED)) {
            throw new Refusal("申报 %s 目前为“%s”，不能核查"
                    .formatted(declaration.number(), declaration.state().title()));
        }
    }
}
