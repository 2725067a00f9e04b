package ah.patentplan.workflow;

import ah.patentplan.workflow.CaseTree.Branch;
import ah.patentplan.workflow.CaseTree.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/** 在办案件 – the running cases and where they stand. */
@Component
class CaseTrees {

    private static final String SEVERAL = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final Diagrams diagrams;

    CaseTrees(RuntimeService runtime, Diagrams diagrams) {
        this.runtime = runtime;
        this.diagrams = diagrams;
    }

    /** How many cases run on the release. */
    long running(String release) {
        return roots().deploymentId(release).count();
    }

    /** The cases in the scope, by their numbers. */
    List<CaseTree> in(MigrationScope scope) {
        ProcessInstanceQuery query = roots().deploymentId(scope.source()).variableValueEquals("year", scope.year());
        if (scope.process() != null) {
            query.processDefinitionKey(scope.process());
        }
        return query.list().stream()
                .filter(root -> scope.includes(root.getBusinessKey()))
                .sorted(Comparator.comparing(ProcessInstance::getBusinessKey).thenComparing(ProcessInstance::getId))
                .map(this::tree)
                .toList();
    }

    /** Empty where the case has ended. */
    Optional<CaseTree> of(String root) {
        return Optional.ofNullable(roots().processInstanceId(root).singleResult())
                .map(this::tree);
    }

    private ProcessInstanceQuery roots() {
        return runtime.createProcessInstanceQuery().rootProcessInstances();
    }

    private CaseTree tree(ProcessInstance root) {
        List<Branch> branches = runtime.createProcessInstanceQuery().rootProcessInstanceId(root.getId()).list().stream()
                .sorted(Comparator.comparing(instance -> !instance.getId().equals(root.getId())))
                .map(this::branch)
                .toList();
        return new CaseTree(root, branches);
    }

    private Branch branch(ProcessInstance instance) {
        ProcessDefinition definition = diagrams.definition(instance.getProcessDefinitionId());
        Diagram diagram = diagrams.of(definition.getId());
        List<Place> places = new ArrayList<>();
        collect(runtime.getActivityInstance(instance.getId()), diagram, places);
        return new Branch(instance.getId(), definition, diagram, places);
    }

    private static void collect(ActivityInstance scope, Diagram diagram, List<Place> places) {
        for (TransitionInstance waiting : scope.getChildTransitionInstances()) {
            places.add(place(waiting.getActivityId(), true, diagram));
        }
        for (ActivityInstance child : scope.getChildActivityInstances()) {
            boolean innermost =
                    child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0;
            places.add(place(child.getActivityId(), innermost, diagram));
            collect(child, diagram, places);
        }
    }

    private static Place place(String activity, boolean innermost, Diagram diagram) {
        return new Place(diagram.node(StringUtils.removeEnd(activity, SEVERAL)), innermost);
    }
}
