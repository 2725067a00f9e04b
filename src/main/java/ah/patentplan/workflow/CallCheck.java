package ah.patentplan.workflow;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** 调用检查 – whether the called diagram is there and is handed what it needs. */
final class CallCheck {

    private final Inspected<BpmnModelInstance> diagram;
    private final Optional<BpmnModelInstance> own;
    private final ReleaseModels release;

    /** @param own the program's own diagram of this name */
    CallCheck(Inspected<BpmnModelInstance> diagram, Optional<BpmnModelInstance> own, ReleaseModels release) {
        this.diagram = diagram;
        this.own = own;
        this.release = release;
    }

    void check() {
        diagram.all(CallActivity.class).forEach(this::check);
    }

    private void check(CallActivity call) {
        String called = call.getCalledElement();
        if (!release.files().contains(called + ".bpmn")) {
            diagram.report(call, "版本中没有流程图“" + called + ".bpmn”");
        }
        if (!BoxCheck.BINDING.equals(call.getCamundaCalledElementBinding())) {
            diagram.report(call, "camunda:calledElementBinding 须为“" + BoxCheck.BINDING + "”，否则办理中的项目会改用别的版本");
        }
        Set<String> handed = handed(call);
        if (handed.stream().noneMatch(line -> line.startsWith("businessKey"))) {
            diagram.report(call, "没有传入业务编号（camunda:in businessKey）");
        }
        if (!handed.contains("传入 year")) {
            diagram.report(call, "没有传入年度（camunda:in source=\"year\"）");
        }
        own.map(model -> (ModelElementInstance) model.getModelElementById(call.getId()))
                .filter(CallActivity.class::isInstance)
                .map(CallActivity.class::cast)
                .filter(before -> before.getCalledElement().equals(called))
                .ifPresent(before -> handed(before).stream()
                        .filter(line -> !handed.contains(line))
                        .filter(line -> !line.equals("传入 year") && !line.startsWith("businessKey"))
                        .forEach(line -> diagram.report(call, "缺少：" + line)));
    }

    /** What passes between the two cases, a line each. */
    private static Set<String> handed(CallActivity call) {
        ExtensionElements extensions = call.getExtensionElements();
        return extensions == null
                ? Set.of()
                : extensions.getElements().stream()
                        .map(CallCheck::line)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
    }

    private static Optional<String> line(ModelElementInstance passed) {
        if (passed instanceof CamundaOut out) {
            return Optional.of("传回 " + out.getCamundaTarget());
        }
        if (passed instanceof CamundaIn in) {
            return Optional.of(
                    in.getCamundaBusinessKey() == null
                            ? "传入 " + in.getCamundaTarget()
                            : "businessKey " + in.getCamundaBusinessKey());
        }
        return Optional.empty();
    }
}
