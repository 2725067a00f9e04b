package ah.patentplan.support;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.Entry;
import ah.patentplan.performance.GuidedProjects;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 资金和条件保障 – a city may support an approved project of its region of its own accord (notice 二（三）); it is recorded
 * here, confirmed by the unit, and no part of the province's ledger.
 */
@Component
@Transactional
public class Supporting {

    private static final int LONGEST_REASON = 500;
    private static final Set<DeclarationState> SUPPORTED =
            EnumSet.of(DeclarationState.APPROVED, DeclarationState.CONTRACTED, DeclarationState.EVALUATED);

    private final CitySupports supports;
    private final SupportAnswers answers;
    private final GuidedProjects projects;
    private final Declarations declarations;
    private final Scans scans;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    Supporting(
            CitySupports supports,
            SupportAnswers answers,
            GuidedProjects projects,
            Declarations declarations,
            Scans scans,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.supports = supports;
        this.answers = answers;
        this.projects = projects;
        this.declarations = declarations;
        this.scans = scans;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** All entries of a project that the actor may read, oldest first, also those that were replaced. */
    @Transactional(readOnly = true)
    public List<CitySupport> of(String number) {
        projects.read(number);
        return supports.findByNumberOrderById(number);
    }

    /** Those of them that hold. */
    @Transactional(readOnly = true)
    public List<CitySupport> inForce(String number) {
        return Amendable.inForce(of(number));
    }

    /** What the unit said, by the entry. */
    @Transactional(readOnly = true)
    public Map<Long, SupportAnswer> answers(String number) {
        return answers.findBySupportIn(of(number).stream().map(CitySupport::id).toList()).stream()
                .collect(Collectors.toMap(SupportAnswer::support, Function.identity()));
    }

    /** Whether the actor's bureau may record support for the project now; where the city itself applies there is none [policy]. */
    @Transactional(readOnly = true)
    public boolean maySupport(Declaration declaration) {
        Actor actor = actors.current();
        return actor.is(Role.CITY_BUREAU)
                && !declaration.isOf(actor)
                && declaration.category().isReviewedByCity()
                && actor.region().filter(declaration.region()::equals).isPresent()
                && SUPPORTED.contains(declaration.state());
    }

    /** Refuses whoever may not record support for the project now. */
    @Transactional(readOnly = true)
    public void requireSupported(String number) {
        if (!maySupport(projects.read(number))) {
            throw new Refusal("市级支持由项目所在地市局登记，且项目应已立项、未终止");
        }
    }

    /** 登记支持; the unit is told and asked to confirm. */
    public void record(String number, Support support, Scans.Checked scan) {
        Declaration declaration = supported(number);
        append(declaration, new CitySupport(number, support.tidy(today()), scans.keep(scan)), "登记市级支持");
    }

    /**
     * 更正支持: a further entry takes the place of the earlier one and is to be confirmed anew.
     *
     * @param scan null where the document of before still holds
     */
    public void correct(String number, Long id, Support support, Scans.Checked scan, String reason) {
        Declaration declaration = supported(number);
        CitySupport earlier = supports.inForce(number, id);
        String why = Entry.text("更正理由", reason, LONGEST_REASON);
        append(declaration, earlier.corrected(support.tidy(today()), scans.keep(scan), why), "更正市级支持");
    }

    /** 作废支持: the entry stays readable and counts no more. */
    public void callOff(String number, Long id, String reason) {
        Declaration declaration = supported(number);
        CitySupport earlier = supports.inForce(number, id);
        append(declaration, earlier.calledOff(Entry.text("作废理由", reason, LONGEST_REASON)), "作废市级支持");
    }

    /**
     * 确认收到, or not; once for each entry. The city is told where something was not received.
     *
     * @param reason needed where it was not received
     */
    public void answer(String number, Long id, boolean received, String reason) {
        declarations.hold(number);
        Declaration declaration = projects.read(number);
        if (!projects.isOwn(declaration)) {
            throw new Refusal("申报 %s 的此事项只由申报单位办理".formatted(number));
        }
        Support support = supports.inForce(number, id).support();
        if (answers.existsBySupport(id)) {
            throw new Refusal("该项支持已答复，不能再答复");
        }
        String why = received ? "" : Entry.text("未收到的情况说明", reason, LONGEST_REASON);
        SupportAnswer answer = new SupportAnswer(id, received, why);
        answer.signed(actors.current().id(), clock.instant());
        answers.save(answer);
        if (!received) {
            Map<String, String> values = Map.of("support", support.sentence(), "reason", why);
            correspondence.writeToCity(declaration, "supportDisputed", values);
        }
        acts.enter(received ? "确认收到市级支持" : "未收到市级支持", number, support.sentence() + "　" + why);
    }

    /** The document of an entry, also of one that was replaced. */
    @Transactional(readOnly = true)
    public Scan scan(String number, Long id) {
        return Scans.present(of(number).stream()
                .filter(support -> support.id().equals(id))
                .findFirst()
                .map(CitySupport::scan)
                .orElse(null));
    }

    public void sendScan(String number, Long id, OutputStream target) {
        scans.send(number, scan(number, id), target);
    }

    private Declaration supported(String number) {
        declarations.hold(number);
        requireSupported(number);
        return projects.read(number);
    }

    private void append(Declaration declaration, CitySupport entry, String act) {
        entry.signed(actors.current().id(), clock.instant());
        supports.save(entry);
        String said = entry.support().sentence();
        correspondence.write(
                declaration,
                "citySupport",
                Map.of(
                        "act",
                        act,
                        "support",
                        said,
                        "description",
                        entry.support().description()));
        acts.enter(act, declaration.number(), entry.replaces() == null ? said : said + "；理由：" + entry.reason());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
