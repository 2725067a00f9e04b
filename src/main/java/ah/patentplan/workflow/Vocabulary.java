package ah.patentplan.workflow;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** 图中用语 – what a diagram may say to the engine: everything that is not listed here is refused. */
final class Vocabulary {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Read by the engine as if it were its own. */
    private static final String FORMER = "http://activiti.org/bpmn";

    private static final Set<String> ATTRIBUTES = Set.of(
            "asyncAfter",
            "asyncBefore",
            "assignee",
            "calledElementBinding",
            "candidateGroups",
            "candidateUsers",
            "collection",
            "decisionRef",
            "decisionRefBinding",
            "delegateExpression",
            "dueDate",
            "elementVariable",
            "exclusive",
            "followUpDate",
            "formRef",
            "formRefBinding",
            "historyTimeToLive",
            "isStartableInTasklist",
            "jobPriority",
            "mapDecisionResult",
            "modelerTemplate",
            "modelerTemplateIcon",
            "modelerTemplateVersion",
            "priority",
            "versionTag");

    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            "in", Set.of("businessKey", "source", "sourceExpression", "target"),
            "out", Set.of("source", "target"),
            "executionListener", Set.of("delegateExpression", "event"),
            "failedJobRetryTimeCycle", Set.of(),
            "properties", Set.of(),
            "property", Set.of("id", "name", "value"));

    private static final Map<String, String> REASONS = Map.of(
            "class", "不能用 Java 类（camunda:class），只能打开本系统的图框",
            "expression", "不能用表达式（camunda:expression）办理，只能打开本系统的图框",
            "type", "不能用外部任务或其他方式（camunda:type），只能打开本系统的图框",
            "topic", "不能用外部任务（camunda:topic）",
            "connector", "不能用连接器（camunda:connector）",
            "script", "不能有脚本（camunda:script）",
            "inputOutput", "不能有输入输出参数（camunda:inputOutput）：流程变量由图框设置",
            "resultVariable", "不能把结果写入变量（camunda:resultVariable）：流程变量由图框设置",
            "formKey", "表单只能用 .form 文件（camunda:formRef），不能用 camunda:formKey",
            "formData", "表单只能用 .form 文件（camunda:formRef），不能用 camunda:formData");

    private static final Map<String, String> UNUSED = Map.of(
            "scriptTask", "不能有脚本任务",
            "script", "不能有脚本",
            "sendTask", "不能用发送任务：消息和函件由图框发出",
            "complexGateway", "不能用复杂网关",
            "inclusiveGateway", "不能用包容网关：分支用排他网关",
            "conditionalEventDefinition", "不能用条件事件",
            "signalEventDefinition", "不能用信号事件",
            "import", "不能引入其他文件");

    private final Inspected<BpmnModelInstance> diagram;

    private Vocabulary(Inspected<BpmnModelInstance> diagram) {
        this.diagram = diagram;
    }

    static void check(Inspected<BpmnModelInstance> diagram) {
        Vocabulary vocabulary = new Vocabulary(diagram);
        NodeList elements = diagram.root().getElementsByTagName("*");
        IntStream.range(0, elements.getLength()).forEach(index -> vocabulary.check((Element) elements.item(index)));
    }

    private void check(Element element) {
        String name = element.getLocalName();
        String space = String.valueOf(element.getNamespaceURI());
        boolean known = true;
        if (space.equals(BPMN)) {
            known = !UNUSED.containsKey(name);
        } else if (space.equals(CAMUNDA) || space.equals(FORMER)) {
            known = space.equals(CAMUNDA) && ELEMENTS.containsKey(name);
        }
        if (!known) {
            diagram.report(element, UNUSED.getOrDefault(name, reason(name)));
        }
        for (int index = 0; index < element.getAttributes().getLength(); index++) {
            check(element, (Attr) element.getAttributes().item(index));
        }
    }

    private void check(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        String space = String.valueOf(attribute.getNamespaceURI());
        Set<String> own = CAMUNDA.equals(element.getNamespaceURI()) ? ELEMENTS.get(element.getLocalName()) : null;
        boolean foreign = own != null && attribute.getNamespaceURI() == null && !own.contains(name);
        if (foreign || space.equals(FORMER) || space.equals(CAMUNDA) && !ATTRIBUTES.contains(name)) {
            diagram.report(element, reason(name));
        } else if (name.equals("language") && element.getLocalName().equals("conditionExpression")) {
            diagram.report(element, "条件不能用脚本语言（" + attribute.getValue() + "）");
        }
    }

    private static String reason(String name) {
        return REASONS.getOrDefault(name, "本系统的流程图不用 camunda:" + name);
    }
}
