package ah.patentplan.workflow;

import static ah.patentplan.SampleDeclaration.budget;
import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.SampleDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 表单核对 – what the server says to each kind of wrong answer in the declaration. */
class FormCheckTest {

    private static final int YEAR = 2022;

    private final Form form = form("fillInDeclaration-universityOperation");

    private Map<String, Object> answers;

    @BeforeEach
    void aCompleteDeclaration() {
        answers = SampleDeclaration.answers(YEAR);
    }

    @Test
    void aCompleteDeclarationHasNoProblem() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "unitAddress, 项目申报单位／单位地址",
        "unitType, 项目申报单位／单位类型",
        "leaderIdNumber, 项目负责人／身份证号",
        "contactEmail, 项目联系人／E-mail",
        "ipLeadingGroup, 知识产权管理情况／是否成立知识产权领导小组或科技成果转移转化工作领导小组",
        "benefitedSmes, 截至{{year}}年6月，专利转让许可惠及中小微企业数量（个）",
        "transferCases, 专利转让、许可、作价入股典型案例",
        "budget, 项目预算支出明细"
    })
    void aFieldLeftOutIsNamed(String key, String label) {
        answers.remove(key);

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.label()).isEqualTo(label))
                .satisfies(problem -> assertThat(problem.message()).matches("必填|至少填写一行"));
    }

    @Test
    void everyRequiredFieldOfAnEmptyDeclarationIsNamed() {
        answers.clear();

        assertThat(problems())
                .extracting(Problem::label)
                .doesNotContain("", "传真号码")
                .hasSizeGreaterThan(40);
    }

    @Test
    void blanksAreNoText() {
        answers.put("unitAddress", " 　\n");

        refused("unitAddress", "必填");
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 12345",
        "phone, 0551-12345678a",
        "fax, 无",
        "leaderMobile, 1380000000",
        "leaderMobile, 23800000001",
        "contactEmail, contact.example.cn",
        "contactEmail, contact@example",
        "contactEmail, a@b@example.cn",
        "contactPostcode, 2300",
        "leaderIdNumber, 34010219700101123",
        "leaderIdNumber, 34010219700101123x",
        "creditCode, 12340000DEM00000I3"
    })
    void aMalformedTextIsRefused(String key, String text) {
        answers.put(key, text);

        refused(key, "格式不正确");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30", "2022/09/20", "2022-09-20 下午", "昨天", "20220920"})
    void aDateThatIsNoneIsRefused(String text) {
        answers.put("commitmentDate", text);

        refused("commitmentDate", "不是有效日期");
    }

    @Test
    void aShareAboveOneHundredIsRefused() {
        answers.put("smeTransferRatio", 100.01);

        refused("smeTransferRatio", "不得大于100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validInventionPatents", "smeContractAmount", "partTimeIpStaff"})
    void aNegativeFigureIsRefused(String key) {
        answers.put(key, -1);

        refused(key, "不得小于0");
    }

    @Test
    void aCountIsWhole() {
        answers.put("benefitedSmes", 5.5);

        refused("benefitedSmes", "应为整数");
    }

    @Test
    void anAmountHasFourDecimalsOfTenThousandYuanAtMost() {
        answers.put("smeContractAmount", 500.12345);

        refused("smeContractAmount", "最多4位小数");
    }

    @Test
    void aTextIsNoNumberEvenWhereItReadsLikeOne() {
        for (Object text : List.of("五十", "50", true, List.of(50), Double.POSITIVE_INFINITY)) {
            answers.put("validInventionPatents", text);

            refused("validInventionPatents", "应为数字");
        }
    }

    @Test
    void aNumberIsNoText() {
        answers.put("unitAddress", 1);

        refused("unitAddress", "应为文字");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        answers.put("state", "APPROVED");

        refused("state", "不是本表单的填写项");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefusedInAGroupToo() {
        targets().put("approvedAmount", 100);

        refused("targets.approvedAmount", "不是本表单的填写项");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefusedInARowToo() {
        budgetRows().get(0).put("approved", true);

        refused("budget.0.approved", "不是本表单的填写项");
    }

    @Test
    void anOptionThatIsNotOfferedIsRefused() {
        answers.put("unitType", "enterprise");
        refused("unitType", "不是可选项");

        answers.put("unitType", "university");
        answers.put("ipStandards", List.of("university", "iso9001"));
        refused("ipStandards", "不是可选项");

        answers.put("ipStandards", List.of());
        answers.put("ipLeadingGroup", "true");
        refused("ipLeadingGroup", "不是可选项");
    }

    @Test
    void aTextMayBeAsLongAsTheFieldAndNoLonger() {
        answers.put("unitOverview", "专".repeat(5000));
        assertThat(problems()).isEmpty();

        answers.put("unitOverview", "专".repeat(5001));
        refused("unitOverview", "不得超过5000字");
    }

    @Test
    void anEmptyRowOfThePrintedTableSaysNothing() {
        budgetRows().add(budget("", null));

        assertThat(problems()).isEmpty();
    }

    @Test
    void aBudgetOfEmptyRowsIsRefused() {
        answers.put("budget", List.of(budget("", null), new HashMap<>()));

        refused("budget", "至少填写一行");
    }

    @Test
    void aRowFilledInHalfIsRefused() {
        budgetRows().add(budget("", 10));
        refused("budget.2.budgetItem", "必填");

        budgetRows().set(2, budget("差旅", null));
        refused("budget.2.budgetAmount", "必填");
    }

    @Test
    void aTableIsAListOfRows() {
        answers.put("budget", "运营平台建设 60");
        refused("budget", "应为列表");

        answers.put("budget", List.of("运营平台建设 60"));
        refused("budget", "应为列表");
    }

    @ParameterizedTest
    @CsvSource({
        "validInventionPatents, 19.99, 不得小于20",
        "smeTransferredPatents, 19, 不得小于20",
        "benefitedSmes, 0, 不得小于20",
        "openLicenceDeals, 19, 不得小于20",
        "smeTransferRatio, 29.99, 不得小于30",
        "smeTransferRatio, 101, 不得大于100",
        "licenceFilingAmount, 19.5, 不得小于20",
        "openLicencePublications, 19, 不得小于20"
    })
    void aTargetIsNotPromisedBelowThePrintedMinimum(String target, double promised, String message) {
        targets().put(target, promised);

        refused("targets." + target, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operationCentreRunning", "standardCertification"})
    void aTargetOfDoingIsPromised(String target) {
        targets().put(target, false);

        refused("targets." + target, "必须勾选");
    }

    @Test
    void aCharacterThatNoFontPrintsIsRefusedWithItsField() {
        answers.put("leaderName", "钱\uE000");

        assertThat(problems()).containsExactly(new Problem("leaderName", "项目负责人／姓名", "中的字符（U+E000）无法打印，请改用其他写法"));
    }

    @Test
    void theFirstFiveProblemsAreSaidInFull() {
        assertThat(Problem.sentence(List.of(new Problem("a", "单位名称", "必填"), new Problem("b", "邮编", "必填"))))
                .isEqualTo("“单位名称”必填；“邮编”必填");
        answers.clear();
        assertThat(Problem.sentence(problems())).endsWith("；共 " + problems().size() + " 处需要修改");
    }

    private void refused(String field, String message) {
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.label()).isNotBlank();
            assertThat(problem.message()).startsWith(message);
        });
    }

    private List<Problem> problems() {
        return FormCheck.of(form, label -> label, text -> text.contains("\uE000") ? "字符（U+E000）" : "")
                .problems(answers);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> targets() {
        return (Map<String, Object>) answers.get("targets");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> budgetRows() {
        return (List<Map<String, Object>>) answers.get("budget");
    }

    private static Form form(String id) {
        try {
            return Form.parse(Files.readString(Path.of("forms", id + ".form")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
