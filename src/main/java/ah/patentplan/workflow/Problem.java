package ah.patentplan.workflow;

import java.util.List;
import java.util.stream.Collectors;

/**
 * 填写问题 – what is wrong with one field.
 *
 * @param field path of the field, {@code targets.benefitedSmes} or {@code budget.2.budgetItem}
 * @param label the field's label in Chinese
 * @param message what is wrong, without the label: 必填
 */
public record Problem(String field, String label, String message) {

    private static final int SHOWN = 5;

    /** All problems as one sentence, the first ones in full. */
    static String sentence(List<Problem> problems) {
        String first = problems.stream()
                .limit(SHOWN)
                .map(problem -> "“" + problem.label + "”" + problem.message)
                .collect(Collectors.joining("；"));
        return problems.size() > SHOWN ? first + "；共 " + problems.size() + " 处需要修改" : first;
    }
}
