package ah.patentplan.workflow;

import ah.patentplan.workflow.CaseTree.Branch;
import ah.patentplan.workflow.CaseTree.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** 迁移检查 – what stands against the move of a case to another release, and what is different after it. */
@Component
class MigrationCheck {

    private static final String SCORING = "scoreDeclaration";

    private final Diagrams diagrams;
    private final Forms forms;
    private final RuntimeService runtime;

    MigrationCheck(Diagrams diagrams, Forms forms, RuntimeService runtime) {
        this.diagrams = diagrams;
        this.forms = forms;
        this.runtime = runtime;
    }

    CheckedCase of(CaseTree tree, String target) {
        Set<String> obstacles = new TreeSet<>();
        Set<String> reminders = new TreeSet<>();
        for (Branch branch : tree.branches()) {
            Optional<ProcessDefinition> next =
                    diagrams.in(target, branch.definition().getKey());
            if (next.isEmpty()) {
                obstacles.add("新版本没有流程“%s”".formatted(branch.definition().getName()));
            } else {
                Pair pair = new Pair(branch, diagrams.of(next.get().getId()), target);
                obstacles.addAll(obstacles(pair));
                reminders.addAll(reminders(pair));
            }
        }
        if (runtime.createIncidentQuery().processInstanceId(tree.root().getId()).count() > 0) {
            reminders.add("有未处理的异常，迁移后仍须处理");
        }
        return new CheckedCase(
                tree.root().getId(),
                tree.number(),
                tree.process(),
                tree.standing(),
                List.copyOf(obstacles),
                List.copyOf(reminders));
    }

    /** 前后对照 – a process of the case and the diagram that it would follow. */
    private record Pair(Branch branch, Diagram next, String release) {

        Stream<FlowNode> boxes() {
            return branch.places().stream().map(Place::box);
        }

        Stream<UserTask> tasks() {
            return boxes().filter(UserTask.class::isInstance)
                    .map(UserTask.class::cast)
                    .distinct();
        }
    }

    private List<String> obstacles(Pair pair) {
        List<String> found = new ArrayList<>(pair.boxes()
                .filter(box -> !pair.next().has(box))
                .map(box -> "环节“%s”在新版本中已不存在".formatted(Diagram.label(box)))
                .toList());
        FlowNode scoring = pair.branch().diagram().node(SCORING);
        boolean begun =
                pair.branch().places().stream().anyMatch(place -> !(place.box() instanceof IntermediateCatchEvent));
        if (scoring instanceof UserTask sheet && begun && isFormChanged(sheet, pair)) {
            // what one expert was asked, all are asked
            found.add("评分表在新版本中有改动，评分开始后不得更换");
        }
        return found;
    }

    private List<String> reminders(Pair pair) {
        List<String> found = new ArrayList<>();
        pair.tasks().filter(pair.next()::has).forEach(task -> {
            if (isFormChanged(task, pair)) {
                found.add("“%s”的表单有改动，按新表单办理".formatted(Diagram.label(task)));
            }
            UserTask after = (UserTask) pair.next().node(task.getId());
            if (!Objects.equals(task.getCamundaCandidateGroups(), after.getCamundaCandidateGroups())
                    || !Objects.equals(task.getCamundaAssignee(), after.getCamundaAssignee())) {
                found.add("“%s”的办理人在新版本中不同，本次仍由原办理人办理".formatted(Diagram.label(task)));
            }
        });
        pair.branch().diagram().missingIn(pair.next()).stream()
                .filter(event -> isAwaited(event, pair))
                .forEach(event -> found.add("期限或事件“%s”在新版本中已不存在，迁移后不再等待".formatted(Diagram.label(event))));
        pair.boxes()
                .filter(pair.next()::has)
                .flatMap(box -> pair.next().choicesAfter(box.getId()).stream())
                .filter(choice -> pair.branch().diagram().node(choice) == null)
                .filter(choice -> runtime.getVariable(pair.branch().instance(), choice) == null)
                .forEach(choice -> found.add("新增的分支“%s”按变量%s判断，该变量须由此后的环节设置"
                        .formatted(Diagram.label(pair.next().node(choice)), choice)));
        return found;
    }

    private static boolean isAwaited(FlowNode event, Pair pair) {
        return Diagram.isEventStart(event)
                || event instanceof BoundaryEvent boundary && pair.boxes().anyMatch(boundary.getAttachedTo()::equals);
    }

    private boolean isFormChanged(UserTask task, Pair pair) {
        Optional<Form> before =
                form(task, pair.branch(), pair.branch().definition().getDeploymentId());
        return !before.map(Form::schema)
                .equals(form(task, pair.branch(), pair.release()).map(Form::schema));
    }

    private Optional<Form> form(UserTask task, Branch branch, String release) {
        String reference = task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef");
        return reference == null
                ? Optional.empty()
                : forms.of(
                        release,
                        reference.replace(
                                "${category}", String.valueOf(runtime.getVariable(branch.instance(), "category"))));
    }
}
