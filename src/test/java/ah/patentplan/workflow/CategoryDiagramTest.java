package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.programme.Category;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 五类流程图 – each category has its diagram on one screen; what they share is called, never drawn again. */
class CategoryDiagramTest {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;

    @ParameterizedTest
    @EnumSource(Category.class)
    void aCategoryHasADiagramThatFitsOneScreen(Category category) {
        List<Bounds> shapes = diagram(category.process()).getModelElementsByType(BpmnShape.class).stream()
                .map(BpmnShape::getBounds)
                .toList();
        assertThat(extent(shapes, Bounds::getX, Bounds::getWidth)).isLessThan(WIDTH);
        assertThat(extent(shapes, Bounds::getY, Bounds::getHeight)).isLessThan(HEIGHT);
    }

    @Test
    void aPhaseThatTwoCategoriesShareIsCalledNotCopied() {
        assertThat(categories())
                .allSatisfy(one -> assertThat(categories().filter(other -> !other.equals(one)))
                        .allSatisfy(other -> assertThat(sharedSteps(diagram(one), diagram(other)))
                                .as(one + " and " + other)
                                .isEmpty()));
    }

    @Test
    void aPhaseThatWasCopiedOutOfItsDiagramIsFound() {
        assertThat(sharedSteps(diagram("contracting"), diagram("contracting")))
                .contains("signContract, signContractByCity");
        assertThat(sharedSteps(diagram("submission"), diagram("submission")))
                .contains("checkConsistency, checkEligibility");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void aCategoryDrawsNoStepOfADiagramThatItCalls(Category category) {
        assertThat(calls(category.process()).map(call -> sharedSteps(diagram(category.process()), diagram(call))))
                .allSatisfy(shared -> assertThat(shared).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void aCityBureauReviewsAndSignsEverywhereButInCategoryOne(Category category) {
        assertThat(calls(category.process()).anyMatch("cityReview"::equals)).isEqualTo(category.isReviewedByCity());
        assertThat(calls(category.process()).anyMatch("contracting"::equals)).isEqualTo(category.isReviewedByCity());
        assertThat(calls(category.process()).toList())
                .contains(
                        "submission",
                        "formalExamination",
                        "expertReview",
                        "approval",
                        "funding",
                        "guidance",
                        "performanceEvaluation",
                        "recovery");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void eachEarlyEndIsDrawnOnceAndInterruptsTheCase(Category category) {
        assertThat(diagram(category.process()).getModelElementsByType(SubProcess.class).stream()
                        .filter(SubProcess::triggeredByEvent)
                        .flatMap(end -> end.getChildElementsByType(StartEvent.class).stream()))
                .allMatch(StartEvent::isInterrupting)
                .extracting(StartEvent::getId)
                .containsExactlyInAnyOrder(
                        "declarationWithdrawn", "declarationCancelled", "approvalGivenUp", "falseMaterialsEstablished");
    }

    /** Pairs of boxes that follow each other, over gateways and events only, in both diagrams. */
    private static Set<String> sharedSteps(BpmnModelInstance one, BpmnModelInstance other) {
        Set<String> shared = steps(one);
        shared.retainAll(steps(other));
        return shared;
    }

    private static Set<String> steps(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(Task.class).stream()
                .flatMap(task -> following(task, Set.of()).map(next -> task.getId() + ", " + next.getId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param passed gateways and events on the way so far: a way may lead back to them */
    private static Stream<Task> following(FlowNode node, Set<FlowNode> passed) {
        return node.getSucceedingNodes().list().stream()
                .filter(next -> !passed.contains(next))
                .flatMap(next -> next(next, passed));
    }

    private static Stream<Task> next(FlowNode node, Set<FlowNode> passed) {
        if (node instanceof Task task) {
            return Stream.of(task);
        }
        Set<FlowNode> further = new HashSet<>(passed);
        further.add(node);
        return node instanceof CallActivity ? Stream.empty() : following(node, further);
    }

    private static double extent(List<Bounds> shapes, ToDoubleFunction<Bounds> begin, ToDoubleFunction<Bounds> length) {
        double first = shapes.stream().mapToDouble(begin).min().orElseThrow();
        double last = shapes.stream()
                .mapToDouble(shape -> begin.applyAsDouble(shape) + length.applyAsDouble(shape))
                .max()
                .orElseThrow();
        return last - first;
    }

    private static Stream<String> calls(String process) {
        return diagram(process).getModelElementsByType(CallActivity.class).stream()
                .map(CallActivity::getCalledElement);
    }

    private static Stream<String> categories() {
        return Arrays.stream(Category.values()).map(Category::process);
    }

    private static BpmnModelInstance diagram(String process) {
        return Bpmn.readModelFromFile(Path.of("bpmn", process + ".bpmn").toFile());
    }
}
