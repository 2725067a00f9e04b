package ah.patentplan.cockpit;

import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Region;
import ah.patentplan.programme.Regions;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** 查询选项 – what can be chosen in a search: categories, processes and the boxes where a case stays, as now deployed. */
@Component
class CaseChoices {

    private static final List<Class<? extends FlowNode>> STAYING =
            List.of(CallActivity.class, UserTask.class, ReceiveTask.class, IntermediateCatchEvent.class);

    private final ReadableDefinitions readable;
    private final RepositoryService repository;
    private final Regions regions;

    CaseChoices(ReadableDefinitions readable, RepositoryService repository, Regions regions) {
        this.readable = readable;
        this.repository = repository;
        this.regions = regions;
    }

    /** 选项. */
    record Choice(String value, String label) {}

    /** 选项组 – the boxes of one process. */
    record Group(String label, List<Choice> choices) {}

    /** 全部选项; {@code stages} by process. */
    record All(
            List<Choice> categories,
            List<Choice> processes,
            List<Choice> regions,
            List<Choice> states,
            List<Choice> standings,
            List<Group> stages) {}

    All all() {
        List<String> keys = readable.processKeys();
        List<ProcessDefinition> definitions =
                repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .orderByProcessDefinitionName()
                        .asc()
                        .list()
                        .stream()
                        .filter(definition -> keys.contains(definition.getKey()))
                        .toList();
        return new All(
                choices(Arrays.stream(Category.values()), Category::process, Category::title),
                choices(definitions.stream(), ProcessDefinition::getKey, ProcessDefinition::getName),
                choices(regions.findAllByOrderByCode().stream(), Region::code, Region::name),
                choices(CaseState.told(), CaseState::name, CaseState::title),
                choices(Arrays.stream(DeclarationState.values()), DeclarationState::name, DeclarationState::title),
                definitions.stream().map(this::stages).toList());
    }

    private Group stages(ProcessDefinition definition) {
        var model = repository.getBpmnModelInstance(definition.getId());
        Stream<FlowNode> boxes = STAYING.stream().flatMap(type -> model.getModelElementsByType(type).stream());
        return new Group(
                definition.getName(),
                choices(boxes.filter(box -> box.getName() != null), FlowNode::getId, box -> oneLine(box.getName())));
    }

    private static String oneLine(String label) {
        return label.replaceAll("\\s+", "");
    }

    private static <T> List<Choice> choices(Stream<T> of, Function<T, String> value, Function<T, String> label) {
        return of.map(one -> new Choice(value.apply(one), label.apply(one))).toList();
    }
}
