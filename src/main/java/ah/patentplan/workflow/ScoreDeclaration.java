package ah.patentplan.workflow;

import ah.patentplan.document.Sha256;
import ah.patentplan.review.ScoreItem;
import ah.patentplan.review.ScoreSheet;
import ah.patentplan.review.Scoring;
import ah.patentplan.workflow.Form.Field;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 专家评分 – one expert scores one declaration; the sheet's items are the fields that have a weight. */
@Component
class ScoreDeclaration implements UserTaskBox {

    private static final String REASON = "Reason";

    private final Scoring scoring;
    private final Forms forms;

    ScoreDeclaration(Scoring scoring, Forms forms) {
        this.scoring = scoring;
        this.forms = forms;
    }

    /** A sheet that is to be given anew begins with what stood there. */
    @Override
    public void begin(DelegateTask task) {
        Shown shown = Shown.on(task);
        shown.text("reopeningReason", "");
        scoring.reopened(Case.of(task).number(), task.getAssignee()).ifPresent(sheet -> {
            shown.text("reopeningReason", sheet.reason());
            sheet.items().forEach((key, item) -> {
                task.setVariableLocal(key, item.points().doubleValue());
                shown.text(key + REASON, item.reason());
            });
        });
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String number = Case.of(task).number();
        if (answers.is("conflicted", true)) {
            scoring.recuse(number, task.getAssignee(), answers.text("conflictGround"));
        } else {
            scoring.submit(number, task.getAssignee(), sheet(forms.of(task).orElseThrow(), answers));
        }
    }

    private static ScoreSheet sheet(Form form, Answers answers) {
        Map<String, ScoreItem> items = form.fields().stream()
                .filter(field -> weight(field) != null)
                .collect(Collectors.toMap(Field::name, field -> item(field, answers)));
        return new ScoreSheet(Sha256.of(form.schema()), items);
    }

    private static ScoreItem item(Field field, Answers answers) {
        return new ScoreItem(
                answers.decimal(field.name()),
                answers.text(field.name() + REASON),
                StringUtils.removeEnd(field.label(), "得分"),
                weight(field),
                decimal(field, "minimum"));
    }

    /** The most that the item of the sheet gives; null where the field is none. */
    static BigDecimal weight(Field field) {
        return decimal(field, "weight");
    }

    private static BigDecimal decimal(Field field, String property) {
        String value = field.properties().path("properties").path(property).asText();
        return value.isEmpty() ? null : new BigDecimal(value);
    }
}
