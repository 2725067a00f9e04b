package ah.patentplan.workflow;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;

/**
 * 规则结果 – one rule of an evaluated table, also where it did not match.
 *
 * <p>A cell of the column {@code variant} is the rule's scope: a rule for another variant says nothing at all.
 *
 * @param outputs the rule's outputs by name; they are literals, text or number
 * @param condition the rule's one filled cell beside its scope, {@code >= 50}
 * @param value what that cell was tested against, perhaps null
 * @param beside the figure that the output {@code beside} names, to be read beside the value; null where it names none
 */
record RuleOutcome(Map<String, Object> outputs, String condition, Object value, Column beside, boolean matched)
        implements Serializable {

    static final String VARIANT = "variant";

    /** 列 – one column with what its cells were tested against, perhaps null. */
    record Column(String expression, String label, Object value) implements Serializable {}

    static List<RuleOutcome> of(DmnDecisionTableEvaluationEvent evaluation) {
        Set<String> matching = evaluation.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .collect(Collectors.toSet());
        List<Object> values = new ArrayList<>();
        evaluation.getInputs().forEach(input -> values.add(input.getValue().getValue()));
        DmnDecisionTableImpl table = table(evaluation.getDecision());
        List<Column> columns = columns(table, values);
        Object variant = columns.stream()
                .filter(column -> column.expression().equals(VARIANT))
                .findFirst()
                .map(Column::value)
                .orElse(null);
        return table.getRules().stream()
                .filter(rule -> applies(table, rule, variant))
                .map(rule -> of(rule, columns, outputs(table, rule), matching.contains(rule.getId())))
                .toList();
    }

    /**
     * The outputs of the rules for a variant, in the order of the table.
     *
     * @param variant null where the table knows none
     */
    static List<Map<String, Object>> outputs(DmnDecision decision, Object variant) {
        DmnDecisionTableImpl table = table(decision);
        return table.getRules().stream()
                .filter(rule -> applies(table, rule, variant))
                .map(rule -> outputs(table, rule))
                .toList();
    }

    /** Empty where the table has no such output. */
    String text(String output) {
        return outputs.getOrDefault(output, "").toString();
    }

    private static RuleOutcome of(
            DmnDecisionTableRuleImpl rule, List<Column> columns, Map<String, Object> outputs, boolean matched) {
        Column beside = columns.stream()
                .filter(column -> column.expression().equals(outputs.get("beside")))
                .findFirst()
                .orElse(null);
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            String cell = text(rule.getConditions().get(index));
            if (!cell.isEmpty() && !column.expression().equals(VARIANT)) {
                return new RuleOutcome(outputs, cell, column.value(), beside, matched);
            }
        }
        throw new IllegalStateException("rule " + rule.getId() + " tests nothing");
    }

    private static boolean applies(DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule, Object variant) {
        for (int index = 0; index < table.getInputs().size(); index++) {
            if (text(table.getInputs().get(index).getExpression()).equals(VARIANT)) {
                String cell = text(rule.getConditions().get(index));
                return cell.isEmpty() || literal(cell).equals(variant);
            }
        }
        return true;
    }

    private static List<Column> columns(DmnDecisionTableImpl table, List<Object> values) {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            var input = table.getInputs().get(index);
            columns.add(new Column(text(input.getExpression()), input.getName(), values.get(index)));
        }
        return columns;
    }

    private static Map<String, Object> outputs(DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (int column = 0; column < table.getOutputs().size(); column++) {
            outputs.put(
                    table.getOutputs().get(column).getOutputName(),
                    literal(text(rule.getConclusions().get(column))));
        }
        return outputs;
    }

    private static Object literal(String text) {
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return text.isEmpty() ? "" : new BigDecimal(text);
    }

    private static String text(DmnExpressionImpl expression) {
        return expression.getExpression() == null
                ? ""
                : expression.getExpression().strip();
    }

    private static DmnDecisionTableImpl table(DmnDecision decision) {
        return (DmnDecisionTableImpl) ((DmnDecisionImpl) decision).getDecisionLogic();
    }
}
