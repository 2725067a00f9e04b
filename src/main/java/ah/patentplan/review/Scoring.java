package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declarations;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专家评分 – takes over the score sheet of one expert for one declaration, or that the expert must not score it. */
@Component
@Transactional
public class Scoring {

    /** Name of the act by which a sheet is handed in. */
    public static final String ACT = "专家评分";

    private final Panels panels;
    private final Experts experts;
    private final Declarations declarations;
    private final ConflictRules rules;
    private final Scores scores;
    private final Rescorings rescorings;
    private final StandingScores standing;
    private final ScoreDrafts drafts;
    private final Acts acts;
    private final Clock clock;

    Scoring(
            Panels panels,
            Experts experts,
            Declarations declarations,
            ConflictRules rules,
            Scores scores,
            Rescorings rescorings,
            StandingScores standing,
            ScoreDrafts drafts,
            Acts acts,
            Clock clock) {
        this.panels = panels;
        this.experts = experts;
        this.declarations = declarations;
        this.rules = rules;
        this.scores = scores;
        this.rescorings = rescorings;
        this.standing = standing;
        this.drafts = drafts;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Takes a score sheet; refused where the expert has no seat, is recused or has scored before.
     *
     * @param expert account of the expert
     */
    public void submit(String number, String expert, ScoreSheet sheet) {
        requireSeat(number, expert);
        requireNoConflict(number, expert);
        if (!standing.missing(number).contains(expert)) {
            throw new Refusal("您已对申报 " + number + " 评过分");
        }
        if (sheet.items().isEmpty()) {
            throw new Refusal("评分表没有评分项");
        }
        int round = standing.round(number, expert);
        drafts.deleteByNumberAndExpert(number, expert);
        scores.save(new Score(number, expert, round, sheet, clock.instant()));
        acts.enter(ACT, number, round == 1 ? "提交评分" : "提交第%d轮评分".formatted(round));
    }

    /** 申明回避: the expert neither scores nor reads the declaration any more; earlier sheets count no longer. */
    public void recuse(String number, String expert, String ground) {
        requireSeat(number, expert);
        panels.reviewing(number).recuse(new Recusal(number, expert, "专家申明：" + ground));
        drafts.deleteByNumberAndExpert(number, expert);
        declarations.withdrawReading(number, expert);
        acts.enter("申明回避", number, ground);
    }

    /** Accounts of the experts who still have to score the declaration, ascending. */
    @Transactional(readOnly = true)
    public List<String> missing(String number) {
        return standing.missing(number);
    }

    /** The sheet that the expert is to give anew, with the reason for it; empty in the first round. */
    @Transactional(readOnly = true)
    public Optional<ReopenedSheet> reopened(String number, String expert) {
        return rescorings
                .findFirstByNumberAndExpertAndApprovedAtNotNullOrderByApprovedAtDesc(number, expert)
                .flatMap(rescoring -> scores.findFirstByNumberAndExpertOrderByRoundDesc(number, expert)
                        .map(score -> new ReopenedSheet(rescoring.reason(), score.items())));
    }

    private void requireSeat(String number, String expert) {
        Panel panel = panels.reviewing(number);
        if (!panel.isAppointedFor(number)) {
            throw new Refusal("申报 " + number + " 的专家组尚未组建完成");
        }
        if (!panel.membersFor(number).contains(expert)) {
            throw new Refusal("您不在申报 " + number + " 的评审专家之列，或应当回避");
        }
    }

    /** Looked for again: units, relations and interests may have changed since the draw. */
    private void requireNoConflict(String number, String expert) {
        rules.between(experts.of(expert), declarations.of(number)).ifPresent(conflict -> {
            throw new Refusal("您应当回避申报 %s（%s），请勾选“我应当回避”后提交".formatted(number, conflict.ground()));
        });
    }
}
