package ah.patentplan.workflow;

import ah.patentplan.review.ReviewConclusion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 计算评审结果. */
@Component
class ComputeReviewResult implements JavaDelegate {

    private final ReviewConclusion conclusion;

    ComputeReviewResult(ReviewConclusion conclusion) {
        this.conclusion = conclusion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusion.compute(Case.of(execution).number());
    }
}
