package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.decision.RescoringCourse;
import ah.patentplan.review.LabelledScore;
import ah.patentplan.review.RankedDeclaration;
import ah.patentplan.review.Rankings;
import ah.patentplan.review.ReviewConclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 确认评审结果 – the province sees the scores without the experts' names, and confirms them or asks for new ones. */
@Component
@Decides("reviewResult: confirmed resumed reopened")
class ConfirmReviewResult implements UserTaskBox {

    private static final String REASON = "reopeningReason";

    private final ReviewConclusion conclusion;
    private final RescoringCourse rescoring;
    private final Rankings rankings;

    ConfirmReviewResult(ReviewConclusion conclusion, RescoringCourse rescoring, Rankings rankings) {
        this.conclusion = conclusion;
        this.rescoring = rescoring;
        this.rankings = rankings;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        List<LabelledScore> scores = conclusion.scores(number);
        Optional<RankedDeclaration> ranked = rankings.soFar(number);
        Shown.on(task)
                .text(
                        "standing",
                        ranked.map(ConfirmReviewResult::sentences).orElse("- **评分不足**：请先在“专家组”页面补充专家，专家接受邀请后再继续评分"))
                .table("scores", scores.stream().map(ConfirmReviewResult::line).toList())
                .table(
                        "expertOptions",
                        scores.stream()
                                .map(score -> option(score.label(), score.label()))
                                .toList())
                .table("resultOptions", options(ranked));
    }

    @Override
    public void complete(DelegateTask task) {
        String number = Case.of(task).number();
        Answers answers = Answers.of(task);
        String result = answers.text("reviewResult");
        switch (result) {
            case "confirmed" -> conclusion.confirm(number, answers.text("reviewRemark"));
            case "resumed" -> conclusion.resume(number, answers.text("reviewRemark"));
            case "reopened" -> rescoring.request(number, answers.list("reopenedExperts"), answers.text(REASON));
            case "secondLook" -> rescoring.requestSecondLook(number, answers.text(REASON));
            default -> throw new Refusal("“评审结论”不是可选项");
        }
        // both ask for new sheets by the same departure
        task.getExecution().setVariable("reviewResult", "secondLook".equals(result) ? "reopened" : result);
    }

    private static List<Map<String, String>> options(Optional<RankedDeclaration> ranked) {
        if (ranked.isEmpty()) {
            return List.of(option("resumed", "专家已补充，继续评分"));
        }
        List<Map<String, String>> options = new ArrayList<>();
        options.add(option("confirmed", "确认评审结果"));
        options.add(option("reopened", "退回重评（须经机关纪委批准）"));
        if (ranked.get().disagreed()) {
            options.add(option("secondLook", "复评，全部专家重新评分（须经机关纪委批准）"));
        }
        return options;
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static String sentences(RankedDeclaration ranked) {
        return "- 评审得分：%s%s\n- 标准差：%s%s\n- 目前排序：%s（已确认的项目中）"
                .formatted(
                        ranked.score(),
                        ranked.passed() ? "" : "，**未达到合格要求**" + failing(ranked),
                        ranked.spread(),
                        ranked.disagreed() ? "，**分歧较大**" : "",
                        ranked.shown());
    }

    private static String failing(RankedDeclaration ranked) {
        return ranked.failedItems().isEmpty() ? "" : "（单项不合格：" + String.join("、", ranked.failedItems()) + "）";
    }

    private static Map<String, String> line(LabelledScore score) {
        return Map.of(
                "expertLabel",
                score.label(),
                "total",
                score.total().toPlainString(),
                "dropped",
                score.dropped() ? "是" : "否");
    }
}
