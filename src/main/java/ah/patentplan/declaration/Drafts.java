package ah.patentplan.declaration;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 草稿 – opens a declaration and saves what the applicant has filled in so far. */
@Component
@Transactional
public class Drafts {

    private final Declarations declarations;
    private final ApplicantCheck check;
    private final Corrections corrections;
    private final Programmes programmes;
    private final Actors actors;
    private final Acts acts;
    private final EntityManager entities;
    private final Clock clock;

    Drafts(
            Declarations declarations,
            ApplicantCheck check,
            Corrections corrections,
            Programmes programmes,
            Actors actors,
            Acts acts,
            EntityManager entities,
            Clock clock) {
        this.declarations = declarations;
        this.check = check;
        this.corrections = corrections;
        this.programmes = programmes;
        this.actors = actors;
        this.acts = acts;
        this.entities = entities;
        this.clock = clock;
    }

    /** Opens a draft of the actor's unit; refused outside the programme's dates and for a second living declaration. */
    public Declaration open(Category category, int year) {
        Actor actor = actors.current();
        actor.require(Role.APPLICANT);
        String unit = actor.unit().orElseThrow(() -> new Refusal("您的账号没有绑定申报单位"));
        requireOpen(programmes.of(year));
        Applicant applicant = check.requireMayDeclare(unit, category, year);
        // one after the other within category and year: numbers have no gaps, and no unit declares twice
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, "declaration" + year + category)
                .getSingleResult();
        if (declarations.findByYearAndCategoryAndUnit(year, category, applicant.creditCode()).stream()
                .anyMatch(other -> other.state().isLiving())) {
            throw new Refusal("贵单位本年度已有一项“%s”申报，不能重复申报".formatted(category.title()));
        }
        int next = declarations.countIn(year, category.name()) + 1;
        String number = "%d-%s-%04d".formatted(year, category.code(), next);
        Declaration draft = new Declaration(number, year, category, applicant, clock.instant());
        draft.begin(knownAnswers(applicant, category, year));
        acts.enter("新建申报", number, category.title());
        return declarations.save(draft);
    }

    /** Of what the house knows, a form keeps what it asks: nothing else may be answered. */
    public void keepAsked(Declaration draft, Set<String> asked) {
        Map<String, Object> known = new HashMap<>(draft.answers());
        known.keySet().retainAll(asked);
        draft.begin(known);
    }

    /**
     * Saves the answers of an own, open declaration; in a correction only the named sections may differ.
     *
     * @param revision the one that the page started from; refused when somebody saved meanwhile
     */
    public Declaration save(String number, Map<String, Object> answers, int revision) {
        Declaration draft = own(number);
        requireStorable(answers.toString());
        corrections.open(number).ifPresent(correction -> correction.requireOnlyNamed(answers));
        draft.save(answers, revision);
        return draft;
    }

    /** An own declaration that is open for changes; anything else is refused. */
    Declaration own(String number) {
        Actor actor = actors.current();
        Declaration draft = declarations.of(number, actor);
        if (!draft.isOf(actor)) {
            throw new Refusal("只有申报单位可以修改申报");
        }
        draft.requireOpen();
        return draft;
    }

    private void requireOpen(Programme programme) {
        if (clock.instant().isBefore(programme.opensAt())) {
            throw new Refusal(programme.title() + "尚未开放申报");
        }
        if (!programme.isOpenAt(clock.instant())) {
            throw new Refusal(programme.title() + "已过受理截止时间，逾期不予受理");
        }
    }

    /** PostgreSQL stores no NUL, and half a character is none. */
    private static void requireStorable(String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Refusal("所填内容含有无法保存的字符，请删除后重新填写");
        }
    }

    /** What the house knows already, so that nobody types it again. */
    private Map<String, Object> knownAnswers(Applicant applicant, Category category, int year) {
        Map<String, Object> known = new HashMap<>();
        check.registered(applicant, category).forEach(fact -> known.put(fact.key(), fact.value()));
        List<Map<String, Object>> spending = Contradictions.spendingYears(year).stream()
                .map(spent -> Map.<String, Object>of("ipSpendingYear", spent))
                .toList();
        known.put("ipSpending", spending);
        return known;
    }
}
