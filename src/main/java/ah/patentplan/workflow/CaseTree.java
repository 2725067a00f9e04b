package ah.patentplan.workflow;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** 案件树 – a running case: the process that it was started by, first, and those that this one has called. */
record CaseTree(ProcessInstance root, List<Branch> branches) {

    /**
     * 分支 – one process instance of the case.
     *
     * @param places boxes in which it stands, with the ones around them
     */
    record Branch(String instance, ProcessDefinition definition, Diagram diagram, List<Place> places) {}

    /** @param innermost whether the case stands in it, and not only in something within */
    record Place(FlowNode box, boolean innermost) {}

    String number() {
        return root.getBusinessKey();
    }

    String process() {
        return branches.get(0).definition().getName();
    }

    boolean runsOn(String release) {
        return branches.stream()
                .allMatch(branch -> release.equals(branch.definition().getDeploymentId()));
    }

    /** Where it stands, as an official reads it: 形式审查：登记纸质材料. */
    String standing() {
        return branches.stream()
                .flatMap(branch -> branch.places().stream()
                        .filter(Place::innermost)
                        .filter(place -> !(place.box() instanceof CallActivity))
                        .map(place -> branch.definition().getName() + "：" + Diagram.label(place.box())))
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
