package ah.patentplan.workflow;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;

/** 流程图检查 – whether a diagram of a release would run, and do so within what this program offers. */
final class DiagramCheck {

    private final Inspected<BpmnModelInstance> diagram;
    private final Optional<BpmnModelInstance> own;
    private final ReleaseModels release;
    private final ReleaseCheck.Program program;

    private DiagramCheck(Inspected<BpmnModelInstance> diagram, ReleaseModels release, ReleaseCheck.Program program) {
        this.diagram = diagram;
        this.release = release;
        this.program = program;
        this.own = Optional.ofNullable(program.models().diagrams().get(diagram.name()));
    }

    /** @param program what the program itself brings, which its classes know */
    static void of(Inspected<BpmnModelInstance> diagram, ReleaseModels release, ReleaseCheck.Program program) {
        DiagramCheck check = new DiagramCheck(diagram, release, program);
        check.checkProcess();
        check.checkMessages();
        Vocabulary.check(diagram);
        ExpressionCheck.of(diagram);
        new BoxCheck(diagram, release).check();
        new CallCheck(diagram, check.own, release).check();
        new GatewayCheck(diagram, check.own, program.decisions()).check();
    }

    private void checkProcess() {
        Collection<Process> processes = diagram.all(Process.class);
        if (processes.size() != 1) {
            diagram.report("须有且只有一个流程，现有%d个".formatted(processes.size()));
        }
        for (Process process : processes) {
            if (!process.getId().equals(diagram.name())) {
                diagram.report(process, "流程标识须与文件名相同：“" + diagram.name() + "”");
            }
            if (!process.isExecutable()) {
                diagram.report(process, "流程须设为可执行（isExecutable）");
            }
            if (process.getCamundaHistoryTimeToLiveString() == null) {
                diagram.report(process, "缺少历史保留期限（camunda:historyTimeToLive）");
            }
        }
    }

    private void checkMessages() {
        diagram.all(MessageEventDefinition.class).stream()
                .filter(event -> event.getMessage() == null)
                .forEach(event -> diagram.report(event, "没有所等待的消息（messageRef）"));
        diagram.all(ReceiveTask.class).stream()
                .filter(task -> task.getMessage() == null)
                .forEach(task -> diagram.report(task, "没有所等待的消息（messageRef）"));
        Collection<Message> messages = diagram.all(Message.class);
        messages.stream()
                .filter(message -> !program.messages().contains(message.getName()))
                .forEach(message -> diagram.report(message, "本系统不发出消息“" + message.getName() + "”，项目会一直等待"));
        Set<String> awaited = awaited(diagram.model());
        own.ifPresent(model -> awaited(model).stream()
                .filter(name -> !awaited.contains(name))
                .forEach(name -> diagram.report("缺少等待消息“" + name + "”的事件，本系统仍会发出")));
    }

    private static Set<String> awaited(BpmnModelInstance model) {
        return model.getModelElementsByType(MessageEventDefinition.class).stream()
                .map(MessageEventDefinition::getMessage)
                .filter(message -> message != null)
                .map(Message::getName)
                .collect(Collectors.toSet());
    }
}
