package ah.patentplan.workflow;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * 规则表 – a decision table as it is written, read without evaluating it.
 *
 * @param rules in the order of the table
 * @param computed for each figure that a required decision computes: the answers it comes from
 */
record RuleTable(List<Rule> rules, Map<String, Set<String>> computed) {

    private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z]\\w*\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("if", "then", "else", "null", "and", "or", "true", "false");

    /**
     * 规则.
     *
     * @param variant the variant it is for, empty where it is for all
     * @param indicator the column that it tests
     * @param condition its cell there, {@code >= 50}
     * @param outputs texts without quotes, by name
     */
    record Rule(String variant, String indicator, String condition, Map<String, String> outputs) {

        String output(String name) {
            return outputs.getOrDefault(name, "");
        }
    }

    /** @param decision id of the decision whose table it is */
    static RuleTable read(byte[] content, String decision) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
        Decision asked = model.getModelElementById(decision);
        DecisionTable table = (DecisionTable) asked.getExpression();
        List<Rule> rules = table.getRules().stream()
                .map(rule -> rule(table, texts(rule.getInputEntries()), texts(rule.getOutputEntries())))
                .toList();
        Map<String, Set<String>> computed = new HashMap<>();
        model.getModelElementsByType(Decision.class).stream()
                .filter(other -> other.getExpression() instanceof LiteralExpression)
                .forEach(other ->
                        computed.put(other.getVariable().getName(), names((LiteralExpression) other.getExpression())));
        return new RuleTable(rules, computed);
    }

    /** The answers that the column's figure comes from: itself, or what it is computed from. */
    Set<String> sources(String indicator) {
        return computed.getOrDefault(indicator, Set.of(indicator));
    }

    private static Rule rule(DecisionTable table, List<String> cells, List<String> conclusions) {
        String variant = "";
        String indicator = "";
        String condition = "";
        int column = 0;
        for (Input input : table.getInputs()) {
            String cell = cells.get(column++);
            String expression = text(input.getInputExpression().getText());
            if (expression.equals(RuleOutcome.VARIANT)) {
                variant = literal(cell);
            } else if (!cell.isEmpty()) {
                indicator = expression;
                condition = cell;
            }
        }
        Map<String, String> outputs = new LinkedHashMap<>();
        column = 0;
        for (Output output : table.getOutputs()) {
            outputs.put(output.getName(), literal(conclusions.get(column++)));
        }
        return new Rule(variant, indicator, condition, outputs);
    }

    private static List<String> texts(Iterable<? extends DmnElement> entries) {
        List<String> texts = new ArrayList<>();
        entries.forEach(entry -> texts.add(text((Text) entry.getUniqueChildElementByType(Text.class))));
        return texts;
    }

    private static Set<String> names(LiteralExpression expression) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text(expression.getText())).results().forEach(found -> names.add(found.group()));
        names.removeAll(WORDS);
        return names;
    }

    private static String text(Text text) {
        return text == null || text.getTextContent() == null
                ? ""
                : text.getTextContent().strip();
    }

    private static String literal(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
