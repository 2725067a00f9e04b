package ah.patentplan.workflow;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** 决策表检查 – whether a table of a release is written in FEEL that can be read, and still answers what its box asks. */
final class TableCheck {

    private static final DmnEngine ENGINE = FeelOnly.tables().buildEngine();
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final Inspected<DmnModelInstance> table;

    private TableCheck(Inspected<DmnModelInstance> table) {
        this.table = table;
    }

    /** @param own the program's own table of this name */
    static void of(Inspected<DmnModelInstance> table, Optional<DmnModelInstance> own) {
        TableCheck check = new TableCheck(table);
        check.checkDecisions();
        check.checkLanguage();
        ExpressionCheck.of(table);
        check.checkCells();
        own.ifPresent(check::compareOutputs);
        try {
            ENGINE.parseDecisions(table.model());
        } catch (DmnEngineException unreadable) {
            table.report("决策表无法读取：" + unreadable.getMessage());
        }
    }

    private void checkDecisions() {
        if (table.model().getModelElementById(table.name()) == null) {
            table.report("没有标识与文件名相同的决策：“" + table.name() + "”");
        }
        table.all(Decision.class).stream()
                .filter(decision -> decision.getCamundaHistoryTimeToLiveString() == null)
                .forEach(decision -> table.report(decision, "缺少历史保留期限（camunda:historyTimeToLive）"));
    }

    private void checkLanguage() {
        NodeList elements = table.root().getElementsByTagName("*");
        report(table.root());
        IntStream.range(0, elements.getLength()).forEach(index -> report((Element) elements.item(index)));
    }

    private void report(Element element) {
        String language = element.getAttribute("expressionLanguage");
        // the addresses of FEEL in the versions of the standard hold its name
        if (!language.isEmpty() && !language.matches("feel|https?://www\\.omg\\.org/spec/[a-zA-Z0-9/]*FEEL/?\\d*")) {
            table.report(element, "只能用 FEEL 书写，不能用“" + language + "”");
        }
    }

    private void checkCells() {
        table.all(InputEntry.class).forEach(cell -> check(cell, text(cell), true));
        table.all(OutputEntry.class).forEach(cell -> check(cell, text(cell), false));
        table.all(InputExpression.class).forEach(cell -> check(cell, text(cell), false));
        table.all(LiteralExpression.class).forEach(cell -> check(cell, text(cell), false));
    }

    private void check(DmnElement cell, String text, boolean test) {
        if (text.isEmpty()) {
            return;
        }
        ParseResult parsed = test ? FEEL.parseUnaryTests(text) : FEEL.parseExpression(text);
        if (!parsed.isSuccess()) {
            table.report(cell, "“" + text + "”不是 FEEL");
        }
    }

    private static String text(DmnElement cell) {
        Text text = (Text) cell.getUniqueChildElementByType(Text.class);
        return text == null || text.getTextContent() == null
                ? ""
                : text.getTextContent().strip();
    }

    private void compareOutputs(DmnModelInstance own) {
        Set<String> present = outputs(table.model());
        outputs(own).stream()
                .filter(name -> !present.contains(name))
                .forEach(name -> table.report("缺少输出列“" + name + "”，处理程序要用"));
    }

    private static Set<String> outputs(DmnModelInstance table) {
        return table.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .collect(Collectors.toSet());
    }
}
