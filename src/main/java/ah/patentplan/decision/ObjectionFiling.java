package ah.patentplan.decision;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 提出异议 – on the public page during the publicity, or on paper, which the province enters. */
@Component
public class ObjectionFiling {

    private final Objections objections;
    private final ObjectionEvidence evidence;
    private final ObjectionLimit limit;
    private final Publicities publicities;
    private final Declarations declarations;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    ObjectionFiling(
            Objections objections,
            ObjectionEvidence evidence,
            ObjectionLimit limit,
            Publicities publicities,
            Declarations declarations,
            Programmes programmes,
            WorkingDays workingDays,
            Correspondence letters,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.objections = objections;
        this.evidence = evidence;
        this.limit = limit;
        this.publicities = publicities;
        this.declarations = declarations;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * 回执 – what whoever objects keeps.
     *
     * @param number of the objection
     * @param code shows the reply; told this once
     */
    public record Receipt(String number, String code) {}

    /** The declaration that may be objected to at this instant; refused outside its publicity, saying so. */
    @Transactional(readOnly = true)
    public Declaration publicAt(String number, Instant at) {
        Publicity round = publicities
                .findFirstByNumberOrderByRoundDesc(number)
                .filter(publicity -> !publicity.isStopped())
                .orElseThrow(() -> new Refusal("编号 " + number + " 的项目没有在公示"));
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        if (day.isAfter(round.endsOn()) || day.isBefore(round.startsOn())) {
            throw new Refusal(
                    "编号 %s 的项目公示期为 %s 至 %s（含当日），逾期提出的异议不予受理".formatted(number, round.startsOn(), round.endsOn()));
        }
        return declarations.of(number);
    }

    /** Counts the attempt, and refuses what comes too often, too late or incomplete before any file is looked into. */
    public void admit(String number, Objection.Filing filing) {
        limit.count();
        check(number, filing);
    }

    private void check(String number, Objection.Filing filing) {
        publicAt(number, filing.at());
        filing.objector().requireRealName();
        filing.requireGround();
    }

    /**
     * 提出异议 by somebody who is not logged in.
     *
     * @param filing by real name; what came in on the last day counts, also where it is kept a moment later
     * @param files checked before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt file(String number, Objection.Filing filing, List<ObjectionEvidence.Checked> files) {
        declarations.hold(number);
        check(number, filing);
        Objection objection = open(number, filing);
        QueryCode code = QueryCode.random();
        objection.answerable(code.hash());
        objections.saveAndFlush(objection);
        evidence.keep(objection.number(), files);
        acts.enter("提出异议", number, objection.number());
        return new Receipt(objection.number(), code.text());
    }

    /**
     * 登记书面异议 that came to the province, during the publicity or later: it holds back what is still to be paid.
     *
     * @return number of the objection
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String enter(String number, Objection.Filing filing) {
        actors.current().require(Role.PROVINCE_OFFICE);
        declarations.hold(number);
        Declaration declaration = declarations.of(number, actors.current());
        if (!declaration.state().isIntendedOrLater()) {
            throw new Refusal(
                    "申报 %s 目前为“%s”，不能登记异议".formatted(number, declaration.state().title()));
        }
        if (filing.at().isAfter(clock.instant())) {
            throw new Refusal("“收到日期”不能晚于今天");
        }
        Objection objection = open(number, filing);
        objection.enteredBy(actors.current().id());
        objections.saveAndFlush(objection);
        acts.enter("登记书面异议", number, objection.number());
        return objection.number();
    }

    private Objection open(String number, Objection.Filing filing) {
        Declaration declaration = declarations.of(number);
        LocalDate due = workingDays.after(
                LocalDate.now(clock), programmes.of(declaration.year()).objectionWorkingDays());
        String own = "%s-Y%02d"
                .formatted(
                        number,
                        objections.findByDeclarationOrderByNumber(number).size() + 1);
        letters.write(declaration, "objectionReceived", Map.of("objection", own));
        Objection objection = new Objection(own, number, publicities.of(number), filing, due);
        objection.opened(clock.instant());
        return objection;
    }
}
