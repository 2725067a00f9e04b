package ah.patentplan.workflow;

import ah.patentplan.programme.Category;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;

/** 图框检查 – whether what each box opens is there: its class, its form, its table. */
final class BoxCheck {

    static final String BINDING = "deployment";

    private static final String OF_CATEGORY = "-${category}";

    private final Inspected<BpmnModelInstance> diagram;
    private final ReleaseModels release;

    BoxCheck(Inspected<BpmnModelInstance> diagram, ReleaseModels release) {
        this.diagram = diagram;
        this.release = release;
    }

    void check() {
        diagram.all(ServiceTask.class).forEach(this::check);
        diagram.all(UserTask.class).forEach(this::check);
        diagram.all(BusinessRuleTask.class).forEach(this::check);
        diagram.all(CamundaExecutionListener.class).forEach(this::check);
    }

    private void check(ServiceTask task) {
        opens(task, task.getCamundaDelegateExpression(), JavaDelegate.class);
    }

    private void check(CamundaExecutionListener listener) {
        BaseElement box = (BaseElement) listener.getParentElement().getParentElement();
        opens(box, listener.getCamundaDelegateExpression(), ExecutionListener.class);
    }

    /** A box opens the class of its own id and no other. */
    private void opens(BaseElement box, String expression, Class<?> kind) {
        if (!Boxes.is(box.getId(), kind)) {
            diagram.report(box, "本系统没有标识为“" + box.getId() + "”的处理程序");
        } else if (!("${" + box.getId() + "}").equals(expression)) {
            diagram.report(
                    box,
                    "处理程序须为“${%s}”（camunda:delegateExpression），现为“%s”"
                            .formatted(box.getId(), expression == null ? "" : expression));
        }
    }

    private void check(UserTask task) {
        String form = task.getCamundaFormRef();
        boolean hasClass = Boxes.is(task.getId(), UserTaskBox.class);
        if (form == null && hasClass) {
            diagram.report(task, "缺少表单（camunda:formRef）");
        } else if (hasClass
                && !List.of(task.getId(), task.getId() + OF_CATEGORY).contains(form)) {
            diagram.report(task, "表单须为“" + task.getId() + "”，现为“" + form + "”");
        }
        if (form != null) {
            requireFiles(task, form, ".form");
            requireBinding(task, "formRefBinding", task.getCamundaFormRefBinding());
        }
        boolean forNobody = task.getCamundaAssignee() == null
                && task.getCamundaCandidateGroupsList().isEmpty()
                && task.getCamundaCandidateUsersList().isEmpty();
        if (forNobody) {
            diagram.report(task, "没有办理人（camunda:candidateGroups 或 camunda:assignee），任务无人能办");
        }
    }

    private void check(BusinessRuleTask task) {
        String table = task.getCamundaDecisionRef();
        if (table == null) {
            diagram.report(task, "缺少决策表（camunda:decisionRef）");
        } else {
            requireFiles(task, table, ".dmn");
            requireBinding(task, "decisionRefBinding", task.getCamundaDecisionRefBinding());
        }
        List<String> heard = task.getExtensionElements() == null
                ? List.of()
                : task
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaExecutionListener.class)
                        .list()
                        .stream()
                        .map(CamundaExecutionListener::getCamundaEvent)
                        .toList();
        if (!heard.containsAll(List.of("start", "end"))) {
            diagram.report(task, "缺少开始和结束时的监听（camunda:executionListener），结果无人处理");
        }
    }

    private void requireFiles(Activity box, String reference, String ending) {
        names(reference)
                .filter(name -> !release.files().contains(name + ending))
                .forEach(name -> diagram.report(box, "版本中没有文件“" + name + ending + "”"));
    }

    private static Stream<String> names(String reference) {
        return reference.endsWith(OF_CATEGORY)
                ? Arrays.stream(Category.values())
                        .map(category -> reference.replace(OF_CATEGORY, "-" + category.process()))
                : Stream.of(reference);
    }

    private void requireBinding(Activity box, String attribute, String binding) {
        if (!BINDING.equals(binding)) {
            diagram.report(box, "camunda:%s 须为“%s”，否则办理中的项目会改用别的版本".formatted(attribute, BINDING));
        }
    }
}
