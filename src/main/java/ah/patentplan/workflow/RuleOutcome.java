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
 * @param outputs the rule's outputs by name; they are literals, text or number
 * @param condition the rule's one filled cell, {@code >= 50}
 * @param value what that cell was tested against, perhaps null
 */
record RuleOutcome(Map<String, Object> outputs, String condition, Object value, boolean matched)
        implements Serializable {

    static List<RuleOutcome> of(DmnDecisionTableEvaluationEvent evaluation) {
        Set<String> matching = evaluation.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .collect(Collectors.toSet());
        List<Object> inputs = new ArrayList<>();
        evaluation.getInputs().forEach(input -> inputs.add(input.getValue().getValue()));
        DmnDecisionTableImpl table = table(evaluation.getDecision());
        return table.getRules().stream()
                .map(rule -> of(table, rule, inputs, matching.contains(rule.getId())))
                .toList();
    }

    static List<Map<String, Object>> outputsOfAll(DmnDecision decision) {
        DmnDecisionTableImpl table = table(decision);
        return table.getRules().stream().map(rule -> outputs(table, rule)).toList();
    }

    String text(String output) {
        return String.valueOf(outputs.get(output));
    }

    private static RuleOutcome of(
            DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule, List<Object> inputs, boolean matched) {
        for (int column = 0; column < inputs.size(); column++) {
            DmnExpressionImpl cell = rule.getConditions().get(column);
            if (cell.getExpression() != null && !cell.getExpression().isBlank()) {
                return new RuleOutcome(
                        outputs(table, rule), cell.getExpression().strip(), inputs.get(column), matched);
            }
        }
        throw new IllegalStateException("rule " + rule.getId() + " tests nothing");
    }

    private static Map<String, Object> outputs(DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (int column = 0; column < table.getOutputs().size(); column++) {
            outputs.put(
                    table.getOutputs().get(column).getOutputName(),
                    literal(rule.getConclusions().get(column).getExpression()));
        }
        return outputs;
    }

    private static Object literal(String expression) {
        String text = expression == null ? "" : expression.strip();
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return text.isEmpty() ? "" : new BigDecimal(text);
    }

    private static DmnDecisionTableImpl table(DmnDecision decision) {
        return (DmnDecisionTableImpl) ((DmnDecisionImpl) decision).getDecisionLogic();
    }
}
