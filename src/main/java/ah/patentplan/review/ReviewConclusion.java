package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Programmes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评审结论 – computes what the scores come to, and has the province confirm it. */
@Component
@Transactional
public class ReviewConclusion {

    private final Scores scores;
    private final ReviewResults results;
    private final Declarations declarations;
    private final Programmes programmes;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    ReviewConclusion(
            Scores scores,
            ReviewResults results,
            Declarations declarations,
            Programmes programmes,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.scores = scores;
        this.results = results;
        this.declarations = declarations;
        this.programmes = programmes;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** The experts' totals without their names, highest first: the first and the last are dropped from the mean. */
    @Transactional(readOnly = true)
    public List<BigDecimal> totals(String number) {
        return scores.findByNumberOrderByTotalDesc(number).stream()
                .map(Score::total)
                .toList();
    }

    /** 计算评审结果; refused where scores are missing. */
    public void compute(String number) {
        List<BigDecimal> totals = totals(number);
        int minimum = programmes.of(declarations.of(number).year()).panelMinimum();
        TrimmedMean mean = TrimmedMean.of(totals, minimum);
        results.save(new ReviewResult(number, mean, totals.size()));
        acts.enter("计算评审结果", number, "%d 份评分，得分 %s，标准差 %s".formatted(totals.size(), mean.score(), mean.spread()));
    }

    /** 确认评审结果: the declaration waits for the director's meeting. */
    public void confirm(String number, String remark) {
        Declaration declaration = declarations.of(number);
        results.of(number).confirm(actors.current().id(), clock.instant(), remark);
        declaration.become(DeclarationState.REVIEWED);
        acts.enter("确认评审结果", number, remark);
    }
}
