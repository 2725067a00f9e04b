package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declarations;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专家评分 – takes over the score sheet of one expert for one declaration. */
@Component
public class Scoring {

    private final Panels panels;
    private final Experts experts;
    private final Declarations declarations;
    private final ConflictRules rules;
    private final Scores scores;
    private final Acts acts;
    private final Clock clock;

    Scoring(
            Panels panels,
            Experts experts,
            Declarations declarations,
            ConflictRules rules,
            Scores scores,
            Acts acts,
            Clock clock) {
        this.panels = panels;
        this.experts = experts;
        this.declarations = declarations;
        this.rules = rules;
        this.scores = scores;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Takes a score sheet; refused where the expert has no seat, is recused or has scored before.
     *
     * @param expert account of the expert
     * @param items points and reason by item of the sheet
     */
    @Transactional
    public void submit(String number, String expert, Map<String, ScoreItem> items) {
        requireSeat(number, expert);
        if (scores.existsByNumberAndExpert(number, expert)) {
            throw new Refusal("您已对申报 " + number + " 评过分");
        }
        if (items.isEmpty()) {
            throw new Refusal("评分表没有评分项");
        }
        scores.save(new Score(number, expert, items, clock.instant()));
        acts.enter("专家评分", number, "提交评分");
    }

    private void requireSeat(String number, String expert) {
        Panel panel = panels.reviewing(number);
        if (!panel.isAppointedFor(number)) {
            throw new Refusal("申报 " + number + " 的专家组尚未组建完成");
        }
        // looked for again: units, relations and interests may have changed since the draw
        boolean conflict =
                rules.between(experts.of(expert), declarations.of(number)).isPresent();
        if (conflict || !panel.membersFor(number).contains(expert)) {
            throw new Refusal("您不在申报 " + number + " 的评审专家之列，或应当回避");
        }
    }
}
