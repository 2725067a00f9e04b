package ah.patentplan.review;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申报利益关系 – each expert says year by year to which units there is a tie, or that there is none. */
@Component
@Transactional
public class InterestDeclaring {

    private static final int MOST = 50;

    private final Experts experts;
    private final Interests interests;
    private final EntryCheck check;
    private final Programmes programmes;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    InterestDeclaring(
            Experts experts,
            Interests interests,
            EntryCheck check,
            Programmes programmes,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.experts = experts;
        this.interests = interests;
        this.check = check;
        this.programmes = programmes;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** The years for which may be declared now, latest first: until their projects are evaluated [policy]. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        LocalDate today = LocalDate.now(clock);
        return programmes.announced().stream()
                .filter(programme -> today.isBefore(programme.evaluationOn()))
                .map(Programme::year)
                .toList();
    }

    /** What the expert who is logged in has declared, the latest first. */
    @Transactional(readOnly = true)
    public List<InterestDeclaration> mine() {
        return interests.findByKeyExpertOrderByKeyYearDescKeyRoundDesc(self().account());
    }

    /**
     * Takes the declaration of the expert who is logged in; it replaces an earlier one of the year, which stays on record.
     *
     * @param none whether the expert says that there is no tie
     * @param entries empty lines count for nothing
     * @param confirmed whether the expert answers for it
     */
    public void declare(int year, boolean none, List<RelationEntry> entries, boolean confirmed) {
        Expert expert = self();
        if (!years().contains(year)) {
            throw new Refusal(year + "年度的利益关系不在申报期内");
        }
        if (!confirmed) {
            throw new Refusal("请勾选“本人确认”");
        }
        List<RelationEntry> filled =
                entries.stream().filter(entry -> !entry.isBlank()).toList();
        if (none != filled.isEmpty()) {
            throw new Refusal(none ? "已选择“没有利益关系”，不应再填写利益关系" : "“有利益关系”至少填写一行");
        }
        if (filled.size() > MOST) {
            throw new Refusal("“利益关系”最多填写%d行".formatted(MOST));
        }
        List<Relation> relations = filled.stream().map(check::checked).toList();
        int round = interests
                        .standing(expert.account(), year)
                        .map(InterestDeclaration::round)
                        .orElse(0)
                + 1;
        interests.save(new InterestDeclaration(
                new InterestDeclaration.Key(expert.account(), year, round), relations, clock.instant()));
        acts.enter("申报利益关系", expert.account(), "%d年度第%d次，%d项".formatted(year, round, relations.size()));
    }

    private Expert self() {
        Actor actor = actors.current();
        actor.require(Role.EXPERT);
        return experts.findByAccount(actor.id()).orElseThrow(() -> new Refusal("您的账号不在专家库中，请联系省局"));
    }
}
