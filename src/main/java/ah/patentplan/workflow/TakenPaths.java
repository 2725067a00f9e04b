package ah.patentplan.workflow;

import ah.patentplan.programme.Programmes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.history.HistoricActivityStatistics;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 走过的路径 – how often each box and each flow of a release was reached in a rehearsal. */
@Component
@Profile("rehearsal")
@Order(2)
public class TakenPaths extends AbstractProcessEnginePlugin {

    private final ObjectProvider<HistoryService> history;
    private final ObjectProvider<RepositoryService> repository;
    private final ObjectProvider<Programmes> programmes;
    /** The history knows boxes only; by diagram and flow. */
    private final Map<String, LongAdder> flows = new ConcurrentHashMap<>();

    TakenPaths(
            ObjectProvider<HistoryService> history,
            ObjectProvider<RepositoryService> repository,
            ObjectProvider<Programmes> programmes) {
        this.history = history;
        this.repository = repository;
        this.programmes = programmes;
    }

    /** 流程图 with its boxes and its flows. */
    public record Diagram(String process, String name, List<Place> boxes, List<Place> flows) {}

    /** 节点或路径 and how often it was reached. */
    public record Place(String id, String label, long times) {}

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPreBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
                String path =
                        key(((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey(), transition.getId());
                LongAdder times = flows.computeIfAbsent(path, unseen -> new LongAdder());
                transition.addExecutionListener((ExecutionListener) execution -> times.increment());
            }
        });
    }

    /** The diagrams of the release that is in force for the year. */
    public List<Diagram> of(int year) {
        return repository
                .getObject()
                .createProcessDefinitionQuery()
                .deploymentId(programmes.getObject().of(year).release())
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(this::diagram)
                .toList();
    }

    private Diagram diagram(ProcessDefinition process) {
        BpmnModelInstance model = repository.getObject().getBpmnModelInstance(process.getId());
        Map<String, Long> boxes = new HashMap<>();
        history.getObject()
                .createHistoricActivityStatisticsQuery(process.getId())
                .includeFinished()
                .includeCanceled()
                .list()
                .forEach(box -> boxes.put(box.getId(), reached(box)));
        return new Diagram(
                process.getKey(),
                process.getName(),
                places(model.getModelElementsByType(FlowNode.class), box -> boxes.getOrDefault(box.getId(), 0L)),
                places(model.getModelElementsByType(SequenceFlow.class), flow -> taken(process, flow)));
    }

    private static long reached(HistoricActivityStatistics box) {
        return box.getInstances() + box.getFinished();
    }

    private long taken(ProcessDefinition process, SequenceFlow flow) {
        LongAdder times = flows.get(key(process.getKey(), flow.getId()));
        return times == null ? 0 : times.sum();
    }

    private static <T extends FlowElement> List<Place> places(
            Collection<T> elements, java.util.function.ToLongFunction<T> times) {
        return elements.stream()
                .map(element -> new Place(element.getId(), label(element), times.applyAsLong(element)))
                .toList();
    }

    private static String label(FlowElement element) {
        String name = named(element);
        return element instanceof SequenceFlow flow
                ? "%s → %s%s"
                        .formatted(
                                named(flow.getSource()),
                                named(flow.getTarget()),
                                name.isEmpty() ? "" : "（" + name + "）")
                : name;
    }

    private static String named(FlowElement element) {
        return element.getName() == null ? "" : element.getName().strip().replace("\n", "");
    }

    private static String key(String process, String flow) {
        return process + "/" + flow;
    }
}
