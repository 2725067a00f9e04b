package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评审结论 – computes what the scores come to, and has the province confirm it. */
@Component
@Transactional
public class ReviewConclusion {

    private final StandingScores standing;
    private final ExpertLabels labels;
    private final Panels panels;
    private final ReviewResults results;
    private final Declarations declarations;
    private final Programmes programmes;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    ReviewConclusion(
            StandingScores standing,
            ExpertLabels labels,
            Panels panels,
            ReviewResults results,
            Declarations declarations,
            Programmes programmes,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.standing = standing;
        this.labels = labels;
        this.panels = panels;
        this.results = results;
        this.declarations = declarations;
        this.programmes = programmes;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** The totals that count under the experts' labels, highest first. */
    @Transactional(readOnly = true)
    public List<LabelledScore> scores(String number) {
        List<Score> counted = standing.of(number);
        Map<String, String> byAccount = labels.of(panels.reviewing(number).number());
        boolean trimmed = counted.size() >= programme(number).trimFrom();
        return IntStream.range(0, counted.size())
                .mapToObj(place -> new LabelledScore(
                        byAccount.get(counted.get(place).expert()),
                        counted.get(place).total(),
                        trimmed && (place == 0 || place == counted.size() - 1)))
                .toList();
    }

    /** 计算评审结果; with too few scores there is none, and the province sees that. */
    public void compute(String number) {
        labels.draw(panels.reviewing(number).number());
        List<Score> counted = standing.of(number);
        Programme programme = programme(number);
        if (counted.size() < programme.panelMinimum()) {
            results.deleteByNumberAndConfirmedAtNull(number);
            acts.enter("计算评审结果", number, "评分不足：%d 份，少于 %d 份".formatted(counted.size(), programme.panelMinimum()));
            return;
        }
        TrimmedMean mean = TrimmedMean.of(counted.stream().map(Score::total).toList(), programme.trimFrom());
        List<String> failed = FailedItems.of(counted, programme.trimFrom());
        ReviewResult result = results.findByNumber(number).orElseGet(() -> new ReviewResult(number));
        result.compute(mean, counted.size(), failed);
        results.save(result);
        acts.enter(
                "计算评审结果",
                number,
                "%d 份评分，得分 %s，标准差 %s%s"
                        .formatted(
                                counted.size(),
                                mean.score(),
                                mean.spread(),
                                failed.isEmpty() ? "" : "，单项不合格：" + String.join("、", failed)));
    }

    /** 确认评审结果: the declaration waits for the director's meeting; refused where scores are missing. */
    public void confirm(String number, String remark) {
        int given = standing.of(number).size();
        int minimum = programme(number).panelMinimum();
        if (given < minimum) {
            throw new Refusal("申报 %s 只有 %d 份评分，少于 %d 份，不能确认，请先补充专家".formatted(number, given, minimum));
        }
        Declaration declaration = declarations.of(number);
        results.of(number).confirm(actors.current().id(), clock.instant(), remark);
        declaration.become(DeclarationState.REVIEWED);
        acts.enter("确认评审结果", number, remark);
    }

    /** 继续评分, once members have joined that have not scored; refused where there are none. */
    public void resume(String number, String remark) {
        List<String> missing = standing.missing(number);
        if (missing.isEmpty()) {
            throw new Refusal("申报 %s 没有尚未评分的专家，请先补充专家".formatted(number));
        }
        acts.enter(
                "继续评分", number, "%d 名专家待评分。%s".formatted(missing.size(), remark).strip());
    }

    /** Whether the scores lie further apart than the programme allows without a second look. */
    @Transactional(readOnly = true)
    public boolean isDisputed(String number) {
        BigDecimal limit = programme(number).spreadLimit();
        return results.findByNumber(number)
                .filter(result -> result.spread().compareTo(limit) > 0)
                .isPresent();
    }

    private Programme programme(String number) {
        return programmes.of(declarations.of(number).year());
    }
}
