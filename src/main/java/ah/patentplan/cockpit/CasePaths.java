package ah.patentplan.cockpit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * 经过路径 – finds where a case went. The engine keeps boxes, no flows: a flow was taken where its box was the last to
 * end before the next one began.
 */
@Component
class CasePaths {

    /** What the engine adds to the id of a box that is done several times at once. */
    private static final String SEVERAL = "#multiInstanceBody";

    private final HistoryService history;
    private final RepositoryService repository;

    CasePaths(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** As far as the person may see it. */
    CasePath of(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> stays = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        return new CasePath(boxes(stays), flows(stays, instance.getProcessDefinitionId()));
    }

    private static List<CasePath.Box> boxes(List<HistoricActivityInstance> stays) {
        Map<String, List<HistoricActivityInstance>> byBox = stays.stream()
                .filter(stay -> !stay.getActivityId().endsWith(SEVERAL))
                .collect(groupingBy(HistoricActivityInstance::getActivityId, TreeMap::new, toList()));
        return byBox.entrySet().stream()
                .map(box -> box(box.getKey(), box.getValue()))
                .toList();
    }

    private static CasePath.Box box(String id, List<HistoricActivityInstance> stays) {
        List<HistoricActivityInstance> over =
                stays.stream().filter(stay -> stay.getEndTime() != null).toList();
        return new CasePath.Box(
                id,
                stays.size() - over.size(),
                over.size(),
                over.stream().filter(HistoricActivityInstance::isCanceled).count(),
                over.stream()
                        .mapToLong(HistoricActivityInstance::getDurationInMillis)
                        .sum());
    }

    private List<CasePath.Flow> flows(List<HistoricActivityInstance> stays, String definition) {
        Map<String, List<SequenceFlow>> into =
                repository.getBpmnModelInstance(definition).getModelElementsByType(SequenceFlow.class).stream()
                        .collect(groupingBy(flow -> flow.getTarget().getId()));
        Map<Place, List<HistoricActivityInstance>> left = stays.stream()
                .filter(stay -> stay.getEndTime() != null && !stay.isCanceled())
                .collect(groupingBy(Place::of));
        Map<String, Long> times = stays.stream()
                .map(stay -> taken(stay, into.getOrDefault(Place.of(stay).box(), List.of()), left))
                .flatMap(Optional::stream)
                .collect(groupingBy(SequenceFlow::getId, TreeMap::new, counting()));
        return times.entrySet().stream()
                .map(flow -> new CasePath.Flow(flow.getKey(), flow.getValue()))
                .toList();
    }

    private static Optional<SequenceFlow> taken(
            HistoricActivityInstance stay, List<SequenceFlow> into, Map<Place, List<HistoricActivityInstance>> left) {
        String around = stay.getParentActivityInstanceId();
        return into.stream()
                .flatMap(flow -> leaving(new Place(around, flow.getSource().getId()), stay, left)
                        .map(from -> new Step(flow, from)))
                .max(Comparator.comparing((Step step) -> step.from().getEndTime())
                        .thenComparing(step -> step.from().getStartTime()))
                .map(Step::flow);
    }

    private static Stream<HistoricActivityInstance> leaving(
            Place place, HistoricActivityInstance next, Map<Place, List<HistoricActivityInstance>> left) {
        return left.getOrDefault(place, List.of()).stream()
                .filter(from -> from != next && !from.getEndTime().after(next.getStartTime()));
    }

    /** 步 – a flow, and the stay that it may have led out of. */
    private record Step(SequenceFlow flow, HistoricActivityInstance from) {}

    /** 位置 – a box within the run of what surrounds it. */
    private record Place(String around, String box) {

        static Place of(HistoricActivityInstance stay) {
            return new Place(
                    stay.getParentActivityInstanceId(), stay.getActivityId().replace(SEVERAL, ""));
        }
    }
}
