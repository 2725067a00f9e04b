package ah.patentplan.workflow;

import ah.patentplan.review.ReviewConclusion;
import ah.patentplan.review.ReviewResult;
import ah.patentplan.review.ReviewResults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 确认评审结果 – the province sees the scores without the experts' names. */
@Component
class ConfirmReviewResult implements UserTaskBox {

    private final ReviewConclusion conclusion;
    private final ReviewResults results;

    ConfirmReviewResult(ReviewConclusion conclusion, ReviewResults results) {
        this.conclusion = conclusion;
        this.results = results;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        ReviewResult result = results.of(number);
        List<BigDecimal> totals = conclusion.totals(number);
        Shown.on(task)
                .text("score", result.score())
                .text("spread", result.spread())
                .table(
                        "scores",
                        IntStream.range(0, totals.size())
                                .mapToObj(place -> line(totals, place))
                                .toList());
    }

    @Override
    public void complete(DelegateTask task) {
        conclusion.confirm(Case.of(task).number(), Answers.of(task).text("reviewRemark"));
    }

    private static Map<String, String> line(List<BigDecimal> totals, int place) {
        boolean dropped = place == 0 || place == totals.size() - 1;
        return Map.of(
                "expertLabel",
                "专家" + (place + 1),
                "total",
                totals.get(place).toPlainString(),
                "dropped",
                dropped ? "是" : "否");
    }
}
