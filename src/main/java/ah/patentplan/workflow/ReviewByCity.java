package ah.patentplan.workflow;

import ah.patentplan.review.CityReview;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 市局初审 – recommended, returned for correction, or declined. */
@Component
class ReviewByCity implements UserTaskBox {

    private final CityReview review;

    ReviewByCity(CityReview review) {
        this.review = review;
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String recommendation = answers.text("recommendation");
        review.review(Case.of(task).number(), recommendation, answers.text("cityOpinion"));
        task.getExecution().setVariable("recommendation", recommendation);
    }
}
