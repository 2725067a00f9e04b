package ah.patentplan.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** 流程图 – one process of a release, as it is compared with that of another release. */
record Diagram(Map<String, FlowNode> nodes) {

    static Diagram of(BpmnModelInstance model) {
        return new Diagram(model.getModelElementsByType(FlowNode.class).stream()
                .collect(Collectors.toMap(FlowNode::getId, node -> node, (one, other) -> one, LinkedHashMap::new)));
    }

    FlowNode node(String id) {
        return nodes.get(id);
    }

    /** What an official reads on it. */
    static String label(FlowNode node) {
        String name = node.getName();
        return name == null || name.isBlank() ? node.getId() : name.replaceAll("\\s+", "");
    }

    /** Whether it has a box of the same id and kind. */
    boolean has(FlowNode box) {
        FlowNode same = nodes.get(box.getId());
        return same != null && same.getElementType().equals(box.getElementType());
    }

    /** The boxes and events in which a case can stand. */
    Stream<FlowNode> boxes() {
        return nodes.values().stream()
                .filter(node -> node instanceof Activity
                        || node instanceof BoundaryEvent
                        || node instanceof IntermediateCatchEvent
                        || isEventStart(node));
    }

    /** The boxes and events that another version does not have. */
    List<FlowNode> missingIn(Diagram other) {
        return boxes().filter(box -> !other.has(box)).toList();
    }

    static boolean isEventStart(FlowNode node) {
        return node instanceof StartEvent
                && node.getParentElement() instanceof SubProcess scope
                && scope.triggeredByEvent();
    }

    /** The gateways that choose by a variable and can be met after leaving the box, within this process. */
    Set<String> choicesAfter(String box) {
        Set<String> met = new TreeSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(nodes.get(box)));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            Stream<FlowNode> next = node.getOutgoing().stream().map(SequenceFlow::getTarget);
            if (node.getOutgoing().isEmpty() && node.getParentElement() instanceof SubProcess scope) {
                next = Stream.of(scope);
            }
            next.filter(one -> met.add(one.getId())).forEach(open::push);
        }
        met.removeIf(id -> !(nodes.get(id) instanceof ExclusiveGateway gateway)
                || gateway.getOutgoing().size() < 2);
        return met;
    }
}
