package ah.patentplan.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * 表达式检查 – wherever {@code ${} or {@code #{} stands in a file, attribute or text, only what the list lets through: the
 * constants of a case, who is next of several, and the beans made for diagrams.
 */
final class ExpressionCheck {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern OPENED = Pattern.compile("[$#]\\{");
    private static final Pattern VARIABLE = Pattern.compile("[a-zA-Z]+");
    private static final Pattern QUESTION = Pattern.compile("([a-zA-Z]+)\\.of\\((year|execution)\\)");
    private static final Pattern WORD = Pattern.compile("'[a-zA-Z]+'");
    private static final Set<String> CONSTANTS = Set.of("category", "region", "unit", "year");

    private final Inspected<?> file;
    private final Set<String> variables = new HashSet<>(CONSTANTS);

    private ExpressionCheck(Inspected<?> file) {
        this.file = file;
    }

    static <M extends ModelInstance> void of(Inspected<M> file) {
        ExpressionCheck check = new ExpressionCheck(file);
        NodeList elements = file.root().getElementsByTagName("*");
        List<Element> all = IntStream.range(0, elements.getLength())
                .mapToObj(index -> (Element) elements.item(index))
                .toList();
        all.forEach(element -> check.variables.add(element.getAttributeNS(Vocabulary.CAMUNDA, "elementVariable")));
        check.check(file.root());
        all.forEach(check::check);
    }

    private void check(Element element) {
        for (int index = 0; index < element.getAttributes().getLength(); index++) {
            Node attribute = element.getAttributes().item(index);
            check(element, attribute.getLocalName(), attribute.getNodeValue());
        }
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text words) {
                text.append(words.getData());
            } else if (OPENED.matcher(String.valueOf(child.getNodeValue())).find()) {
                // a comment runs nowhere, but what is hidden there waits to be let out
                file.report(element, "注释中不能有表达式");
            }
        }
        check(element, element.getLocalName(), text.toString());
    }

    /** @param place the attribute or element that holds the text */
    private void check(Element element, String place, String text) {
        if (!OPENED.matcher(text).find()) {
            return;
        }
        // what a gateway compares and which class a box opens is checked there
        if (place.equals("delegateExpression") || place.equals("conditionExpression")) {
            return;
        }
        StringBuilder rest = new StringBuilder();
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            if (!passes(place, expressions.group(1))) {
                file.report(element, "表达式“" + expressions.group() + "”不在允许之列");
            }
            expressions.appendReplacement(rest, "");
        }
        expressions.appendTail(rest);
        if (OPENED.matcher(rest).find()) {
            file.report(element, "表达式“" + text.strip() + "”不完整");
        }
    }

    private boolean passes(String place, String expression) {
        if (VARIABLE.matcher(expression).matches()) {
            return variables.contains(expression);
        }
        Matcher question = QUESTION.matcher(expression);
        if (question.matches()) {
            return Boxes.answers(question.group(1), question.group(2));
        }
        return switch (place) {
            case "businessKey" -> expression.equals("execution.processBusinessKey");
            case "sourceExpression" -> WORD.matcher(expression).matches();
            default -> false;
        };
    }
}
