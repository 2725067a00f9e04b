package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.review.LabelledScore;
import ah.patentplan.review.Reopening;
import ah.patentplan.review.ReviewConclusion;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 退回重评与复评 – one expert, or all of them, score a declaration anew, as a departure (R15). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RescoringCourse {

    private final DepartureCourse course;
    private final ReviewConclusion conclusion;
    private final Reopening reopening;
    private final Declarations declarations;

    RescoringCourse(
            DepartureCourse course, ReviewConclusion conclusion, Reopening reopening, Declarations declarations) {
        this.course = course;
        this.conclusion = conclusion;
        this.reopening = reopening;
        this.declarations = declarations;
    }

    /**
     * 退回重评: asks for new sheets of some experts.
     *
     * @param labels 专家2
     */
    public void request(String number, Collection<String> labels, String reason) {
        List<LabelledScore> chosen = conclusion.scores(number).stream()
                .filter(score -> labels.contains(score.label()))
                .toList();
        request(number, chosen, reason, "重新评分：");
    }

    /** 复评: asks for new sheets of all experts; refused where their scores lie close together. */
    public void requestSecondLook(String number, String reason) {
        if (!conclusion.isDisputed(number)) {
            throw new Refusal("申报 " + number + " 的评分分歧未超过限度，不进行复评");
        }
        request(number, conclusion.scores(number), reason, "复评，重新评分：");
    }

    private void request(String number, List<LabelledScore> scores, String reason, String what) {
        if (scores.isEmpty()) {
            throw new Refusal("请选择“退回重评的专家”");
        }
        List<String> labels = scores.stream().map(LabelledScore::label).toList();
        String before = scores.stream()
                .map(score -> score.label() + " " + score.total() + "分")
                .collect(Collectors.joining("、"));
        String departure = course.request(new Deviation(
                DepartureKind.SCORE_REOPENED,
                declarations.of(number).year(),
                number,
                before,
                what + String.join("、", labels),
                reason));
        reopening.request(departure, number, labels, reason.strip());
    }

    /** From now on the old sheets no longer count. */
    @EventListener(condition = "#approved.deviation().kind().name() == 'SCORE_REOPENED'")
    void reopen(DepartureApproved approved) {
        reopening.approve(approved.number());
    }
}
