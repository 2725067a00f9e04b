package ah.patentplan.workflow;

import ah.patentplan.review.ScoreItem;
import ah.patentplan.review.Scoring;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 专家评分 – one expert scores one declaration; the sheet's items are those answers that have a reason beside them. */
@Component
class ScoreDeclaration implements UserTaskBox {

    private static final String REASON = "Reason";

    private final Scoring scoring;

    ScoreDeclaration(Scoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        Set<String> keys = task.getVariableNamesLocal();
        Map<String, ScoreItem> items = keys.stream()
                .filter(key -> keys.contains(key + REASON))
                .collect(Collectors.toMap(
                        Function.identity(), key -> new ScoreItem(answers.decimal(key), answers.text(key + REASON))));
        scoring.submit(Case.of(task).number(), task.getAssignee(), items);
    }
}
