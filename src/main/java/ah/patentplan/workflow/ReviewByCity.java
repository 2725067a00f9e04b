package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.review.CityReview;
import ah.patentplan.review.Quotas;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 市局初审 – recommended, returned for correction, or declined. */
@Component
@Decides("recommendation: recommended returned declined")
class ReviewByCity implements UserTaskBox {

    private final CityReview review;
    private final Quotas quotas;
    private final ReturnForm form;

    ReviewByCity(CityReview review, Quotas quotas, ReturnForm form) {
        this.review = review;
        this.quotas = quotas;
        this.form = form;
    }

    @Override
    public void begin(DelegateTask task) {
        Case declared = Case.of(task);
        Quotas.Standing standing = quotas.of(declared.year(), declared.category(), declared.region());
        form.show(task);
        Shown.on(task)
                .text("quota", standing.sentence())
                .text("ranks", standing.ranks().isEmpty() ? "无" : standing.ranks());
    }

    @Override
    public void complete(DelegateTask task) {
        String number = Case.of(task).number();
        Answers answers = Answers.of(task);
        String recommendation = answers.text("recommendation");
        String opinion = answers.text("cityOpinion");
        switch (recommendation) {
            case "recommended" -> review.recommend(number, answers.decimal("cityRank"), opinion);
            case "returned" -> review.giveBack(number, form.asked(task, false, opinion));
            case "declined" -> review.decline(number, opinion);
            default -> throw new Refusal("“初审结论”不是可选项");
        }
        task.getExecution().setVariable("recommendation", recommendation);
    }
}
