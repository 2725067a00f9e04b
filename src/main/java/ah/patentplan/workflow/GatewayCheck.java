package ah.patentplan.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/**
 * 网关检查 – a gateway compares the variable of its own id with values that a box writes, has a default, and leaves out no
 * value that the program's own diagram tells apart.
 */
final class GatewayCheck {

    private static final Pattern CONDITION = Pattern.compile("\\$\\{([a-zA-Z]+) == '([a-zA-Z]+)'}");

    private final Inspected<BpmnModelInstance> diagram;
    private final Optional<BpmnModelInstance> own;
    private final Map<String, Set<String>> decisions;

    /** @param own the program's own diagram of this name */
    GatewayCheck(
            Inspected<BpmnModelInstance> diagram, Optional<BpmnModelInstance> own, Map<String, Set<String>> decisions) {
        this.diagram = diagram;
        this.own = own;
        this.decisions = decisions;
    }

    void check() {
        diagram.all(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .filter(flow -> !(flow.getSource() instanceof ExclusiveGateway))
                .forEach(flow -> diagram.report(flow, "条件只能写在排他网关引出的连线上"));
        diagram.all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(this::check);
        own.ifPresent(
                model -> model.getModelElementsByType(ExclusiveGateway.class).forEach(this::compareWithOwn));
    }

    private void check(ExclusiveGateway gateway) {
        if (!decisions.containsKey(gateway.getId())) {
            diagram.report(gateway, "没有图框设置变量“" + gateway.getId() + "”，网关的标识须是图框所设置的变量");
            return;
        }
        if (gateway.getDefault() == null) {
            diagram.report(gateway, "缺少默认连线");
        }
        if (!isDecided(diagram.model(), gateway.getId()) && (own.isEmpty() || isDecided(own.get(), gateway.getId()))) {
            diagram.report(gateway, "本图没有图框设置变量“" + gateway.getId() + "”，也没有子流程传回");
        }
        Map<String, SequenceFlow> ways = new HashMap<>();
        gateway.getOutgoing().forEach(flow -> check(gateway, flow, ways));
    }

    private void check(ExclusiveGateway gateway, SequenceFlow flow, Map<String, SequenceFlow> ways) {
        if (flow.equals(gateway.getDefault())) {
            if (flow.getConditionExpression() != null) {
                diagram.report(flow, "默认连线不能有条件");
            }
            return;
        }
        Matcher condition = CONDITION.matcher(text(flow));
        String form = "${" + gateway.getId() + " == '取值'}";
        if (!condition.matches() || !condition.group(1).equals(gateway.getId())) {
            diagram.report(flow, "条件“" + text(flow) + "”须写作“" + form + "”");
        } else if (!decisions.get(gateway.getId()).contains(condition.group(2))) {
            diagram.report(
                    flow,
                    "没有图框写入取值“%s”，可用的取值：%s"
                            .formatted(
                                    condition.group(2),
                                    String.join("、", new TreeSet<>(decisions.get(gateway.getId())))));
        } else if (ways.put(condition.group(2), flow) != null) {
            diagram.report(flow, "取值“" + condition.group(2) + "”已有另一条连线");
        }
    }

    /** A gateway may go together with the box that writes for it, but not alone, and none of its ways may. */
    private void compareWithOwn(ExclusiveGateway gateway) {
        if (!isDecided(diagram.model(), gateway.getId())
                && diagram.model().getModelElementById(gateway.getId()) == null) {
            return;
        }
        Set<String> compared = new TreeSet<>();
        diagram.all(SequenceFlow.class)
                .forEach(flow -> value(flow, gateway.getId()).ifPresent(compared::add));
        gateway.getOutgoing().stream()
                .flatMap(flow -> value(flow, gateway.getId()).stream())
                .filter(value -> !compared.contains(value))
                .forEach(value -> {
                    String missing = "缺少取值“%s”的连线，图框仍会写入这一取值".formatted(value);
                    FlowNode present = diagram.model().getModelElementById(gateway.getId());
                    if (present != null) {
                        diagram.report(present, missing);
                    } else {
                        diagram.report("网关“%s”（%s）%s".formatted(gateway.getName(), gateway.getId(), missing));
                    }
                });
    }

    private static Optional<String> value(SequenceFlow flow, String variable) {
        Matcher condition = CONDITION.matcher(text(flow));
        return condition.matches() && condition.group(1).equals(variable)
                ? Optional.of(condition.group(2))
                : Optional.empty();
    }

    /** Whether a box of the diagram writes the variable, or a call brings it back. */
    private static boolean isDecided(BpmnModelInstance model, String variable) {
        return model.getModelElementsByType(Task.class).stream()
                        .anyMatch(box -> Boxes.decisions(box.getId()).containsKey(variable))
                || model.getModelElementsByType(CamundaOut.class).stream()
                        .anyMatch(out -> variable.equals(out.getCamundaTarget()));
    }

    private static String text(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent().strip();
    }
}
