package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 发布检查 – what would break the system is named with file, element and reason; what would not is let through. */
class ReleaseCheckTest {

    private static final Map<String, byte[]> OWN = Releases.ownFiles();
    private static final ReleaseCheck CHECK = new ReleaseCheck(OWN);
    private static final String REACHED = "${''.getClass().forName('java.lang.System')}";

    @Test
    void whatTheProgramBringsHasNoFlaw() {
        Map<String, byte[]> files = new HashMap<>();
        // a line more, so that no file is passed by for being the same
        OWN.forEach((name, content) ->
                files.put(name, (new String(content, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(CHECK.flaws(files)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        cityReview.bpmn | camunda:delegateExpression="${assembleDossier}" | camunda:class="java.lang.Object" | “合成申报材料”（assembleDossier） | 不能用 Java 类（camunda:class）
        cityReview.bpmn | camunda:delegateExpression="${assembleDossier}" | camunda:expression="${any}" | “合成申报材料”（assembleDossier） | 不能用表达式（camunda:expression）办理
        cityReview.bpmn | camunda:delegateExpression="${assembleDossier}" | camunda:type="external" | “合成申报材料”（assembleDossier） | 不能用外部任务
        cityReview.bpmn | camunda:delegateExpression="${assembleDossier}" | camunda:delegateExpression="${closeCase}" | “合成申报材料”（assembleDossier） | 处理程序须为“${assembleDossier}”
        cityReview.bpmn | ="assembleDossier" | ="assembleEverything" | （assembleEverything） | 本系统没有标识为“assembleEverything”的处理程序
        cityReview.bpmn | camunda:candidateGroups="cityBureau-${region}" | camunda:candidateGroups="${REACHED}" | “市局初审”（reviewByCity） | 不在允许之列
        cityReview.bpmn | camunda:candidateGroups="cityBureau-${region}" | camunda:candidateGroups="#{region.concat('x')}" | “市局初审”（reviewByCity） | 不在允许之列
        cityReview.bpmn | camunda:candidateGroups="cityBureau-${region}" | camunda:candidateGroups="&#36;{execution.id}" | “市局初审”（reviewByCity） | 不在允许之列
        cityReview.bpmn | camunda:candidateGroups="cityBureau-${region}" | | “市局初审”（reviewByCity） | 没有办理人
        cityReview.bpmn | camunda:formRef="reviewByCity" | camunda:formRef="signContract" | “市局初审”（reviewByCity） | 表单须为“reviewByCity”
        cityReview.bpmn | camunda:formRef="reviewByCity" | | “市局初审”（reviewByCity） | 缺少表单
        cityReview.bpmn | camunda:formRef="reviewByCity" | camunda:formKey="embedded:deployment:x.html" | “市局初审”（reviewByCity） | 不能用 camunda:formKey
        cityReview.bpmn | camunda:formRefBinding="deployment" | camunda:formRefBinding="latest" | “市局初审”（reviewByCity） | camunda:formRefBinding 须为“deployment”
        cityReview.bpmn | camunda:calledElementBinding="deployment" | | “补正申报材料”（correction） | camunda:calledElementBinding 须为“deployment”
        cityReview.bpmn | calledElement="submission" | calledElement="another" | “补正申报材料”（correction） | 版本中没有流程图“another.bpmn”
        cityReview.bpmn | <camunda:in businessKey="#{execution.processBusinessKey}" /> | | “补正申报材料”（correction） | 没有传入业务编号
        cityReview.bpmn | <camunda:in source="unit" target="unit" /> | | “补正申报材料”（correction） | 缺少：传入 unit
        cityReview.bpmn | recommendation == 'returned' | recommendation == 'forwarded' | （recommendationToCorrection） | 没有图框写入取值“forwarded”
        cityReview.bpmn | recommendation == 'returned' | recommendation == 'declined' | “初审结论？”（recommendation） | 缺少取值“returned”的连线
        cityReview.bpmn | recommendation == 'returned' | recommendation != 'declined' | （recommendationToCorrection） | 须写作“${recommendation == '取值'}”
        cityReview.bpmn | recommendation == 'returned' | recommendation == 'recommended' | （recommendationToCorrection） | 取值“recommended”已有另一条连线
        cityReview.bpmn | default="recommendationToRecommendationDeclined" | | “初审结论？”（recommendation） | 缺少默认连线
        cityReview.bpmn | camunda:historyTimeToLive="P3650D" | | “市局初审”（cityReview） | 缺少历史保留期限
        cityReview.bpmn | isExecutable="true" | isExecutable="false" | （cityReview） | 流程须设为可执行
        cityReview.bpmn | id="cityReview" | id="reviewOfCities" | （reviewOfCities） | 流程标识须与文件名相同
        expertReview.bpmn | name="panelAppointed" | name="panelMade" | （panelAppointedMessage） | 本系统不发出消息“panelMade”
        expertReview.bpmn | name="panelAppointed" | name="panelMade" | | 缺少等待消息“panelAppointed”的事件
        expertReview.bpmn | messageRef="panelAppointedMessage" | | （panelAppointed） | 没有所等待的消息
        expertReview.bpmn | camunda:collection="${panelMembers.of(execution)}" | camunda:collection="${panelMembers.all(execution)}" | “专家评分”（scoreDeclaration） | 不在允许之列
        expertReview.bpmn | camunda:collection="${panelMembers.of(execution)}" | camunda:collection="${dossiers.of(execution)}" | “专家评分”（scoreDeclaration） | 不在允许之列
        performanceEvaluation.bpmn | ${reportingDue.of(execution)}</bpmn:timeDate> | ${REACHED}</bpmn:timeDate> | “逾期未报”（reportingLapsed） | 不在允许之列
        performanceEvaluation.bpmn | camunda:dueDate="${reportingDue.of(execution)}" | camunda:dueDate="${reportingDue.of(execution" | “报送绩效”（reportPerformance） | 不完整
        performanceEvaluation.bpmn | camunda:decisionRef="grantConsequence" | camunda:decisionRef="grantAnything" | “确定评估等次”（grantConsequence） | 版本中没有文件“grantAnything.dmn”
        performanceEvaluation.bpmn | camunda:decisionRefBinding="deployment" | camunda:decisionRefBinding="latest" | “计算绩效目标”（computeTargets） | camunda:decisionRefBinding 须为
        performanceEvaluation.bpmn | camunda:decisionRef="computeTargets-${category}" | camunda:decisionRef="computeTargets-${category}" camunda:resultVariable="region" | “计算绩效目标”（computeTargets） | 不能把结果写入变量
        performanceEvaluation.bpmn | <camunda:executionListener delegateExpression="${grantConsequence}" event="start" /> | | “确定评估等次”（grantConsequence） | 缺少开始和结束时的监听
        performanceEvaluation.bpmn | <camunda:executionListener delegateExpression="${grantConsequence}" event="start" /> | <camunda:executionListener class="java.lang.Object" event="start" /> | “确定评估等次”（grantConsequence） | 不能用 Java 类
        performanceEvaluation.bpmn | <camunda:executionListener delegateExpression="${grantConsequence}" event="start" /> | <camunda:inputOutput><camunda:inputParameter name="x">${REACHED}</camunda:inputParameter></camunda:inputOutput> | “确定评估等次”（grantConsequence） | 不在允许之列
        performanceEvaluation.bpmn | <camunda:executionListener delegateExpression="${grantConsequence}" event="start" /> | <camunda:inputOutput><camunda:outputParameter name="region">340100</camunda:outputParameter></camunda:inputOutput> | “确定评估等次”（grantConsequence） | 不能有输入输出参数
        performanceEvaluation.bpmn | <camunda:executionListener delegateExpression="${grantConsequence}" event="start" /> | <camunda:connector /> | “确定评估等次”（grantConsequence） | 不能用连接器
        performanceEvaluation.bpmn | <camunda:executionListener delegateExpression="${grantConsequence}" event="start" /> | <camunda:taskListener event="create"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:taskListener> | “确定评估等次”（grantConsequence） | 不能有脚本
        performanceEvaluation.bpmn | <camunda:executionListener delegateExpression="${grantConsequence}" event="start" /> | <camunda:formData><camunda:formField id="x" defaultValue="${REACHED}" /></camunda:formData> | “确定评估等次”（grantConsequence） | 表单只能用 .form 文件
        performanceEvaluation.bpmn | <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${verification == 'verified'} | <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="groovy">true | （verificationToComputeTargets） | 条件不能用脚本语言
        performanceEvaluation.bpmn | name="开始评估"> | name="开始评估"><bpmn:documentation>${REACHED}</bpmn:documentation> | “开始评估”（evaluationStarted） | 不在允许之列
        performanceEvaluation.bpmn | camunda:delegateExpression="${closeReporting}" | xmlns:old="http://activiti.org/bpmn" old:class="java.lang.Object" | “结束报送”（closeReporting） | 不能用 Java 类
        grantConsequence.dmn | camunda:historyTimeToLive="P3650D" | | （grantConsequence） | 缺少历史保留期限
        grantConsequence.dmn | typeRef="double"> | typeRef="double" expressionLanguage="juel"> | | 只能用 FEEL 书写，不能用“juel”
        grantConsequence.dmn | <text>targetScore</text> | <text>${REACHED}</text> | | 不在允许之列
        grantConsequence.dmn | <text>targetScore</text> | <text>targetScore +</text> | | “targetScore +”不是 FEEL
        grantConsequence.dmn | name="followUpShare" | name="share" | | 缺少输出列“followUpShare”
        grantConsequence.dmn | decision id="grantConsequence" | decision id="grantAnything" | | 没有标识与文件名相同的决策
        reviewByCity.form | "type": "radio" | "type": "filepicker" | （recommendation） | 不能用组件“filepicker”
        reviewByCity.form | "type": "textarea" | "type": "dynamiclist" | | 任务列表不能办理带动态列表
        reviewByCity.form | "key": "cityOpinion" | "key": "opinion" | | 缺少填写项
        reviewByCity.form | "value": "declined" | "value": "forwarded" | （recommendation） | 选项“forwarded”没有处理程序
        reviewByCity.form | "id": "reviewByCity" | "id": "review" | | 表单标识须与文件名相同
        """)
    void whatWouldBreakTheSystemIsNamed(String file, String part, String changed, String element, String reason) {
        String text = new String(OWN.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        String broken = text.replace(part, changed == null ? "" : changed.replace("${REACHED}", REACHED));
        assertThat(with(file, broken)).anySatisfy(flaw -> {
            assertThat(flaw.file()).isEqualTo(file);
            assertThat(flaw.element()).contains(element == null ? "" : element);
            assertThat(flaw.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rules.cmmn | 本系统不用 CMMN
        run.groovy | 只能部署流程图
        folder/reviewByCity.form | 只能部署流程图
        cityReview.bpmn20.xml | 只能部署流程图
        cityReview.bpmn | 文件损坏，无法读取
        grantConsequence.dmn | 文件损坏，无法读取
        reviewByCity.form | 文件损坏，无法读取
        """)
    void aFileThatIsNoneOfOursIsNamed(String file, String reason) {
        assertThat(with(file, "nothing"))
                .filteredOn(flaw -> flaw.file().equals(file))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.reason()).startsWith(reason));
    }

    @Test
    void aTaskWithoutAClassOfItsOwnIsAllowed() {
        String text = new String(OWN.get("cityReview.bpmn"), StandardCharsets.UTF_8);
        String task =
                "<bpmn:userTask id=\"readAgain\" name=\"再次阅看\" camunda:candidateGroups=\"cityBureau-${region}\" />";
        assertThat(with("cityReview.bpmn", text.replaceFirst("<bpmn:userTask", Matcher.quoteReplacement(task) + "$0")))
                .isEmpty();
    }

    @Test
    void aThresholdAndATextMayBeChanged() {
        assertThat(with("checkEligibility-universityOperation.dmn", ">= 50<", "&gt;= 51<"))
                .isEmpty();
        assertThat(with("reviewByCity.form", "市局推荐意见", "市局推荐意见（修订）")).isEmpty();
    }

    @Test
    void allFlawsAreToldAtOnceALineEach() {
        List<Flaw> flaws =
                with("cityReview.bpmn", "camunda:formRefBinding=\"deployment\"", "camunda:formRefBinding=\"latest\"");
        flaws.addAll(with("reviewByCity.form", "nothing"));
        assertThat(Flaw.lines(flaws).lines())
                .hasSize(flaws.size() + 1)
                .startsWith("未部署，有" + flaws.size() + "处须修改：")
                .contains(
                        "1. cityReview.bpmn，“市局初审”（reviewByCity）：camunda:formRefBinding 须为“deployment”，否则办理中的项目会改用别的版本");
    }

    private static List<Flaw> with(String file, String part, String changed) {
        return with(file, new String(OWN.get(file), StandardCharsets.UTF_8).replace(part, changed));
    }

    private static List<Flaw> with(String file, String content) {
        Map<String, byte[]> files = new HashMap<>(OWN);
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
        return CHECK.flaws(files);
    }
}
