package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Guide;
import ah.patentplan.programme.Guides;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 年度计划检查 – finds nothing in what the program brings, and every defect planted in a copy. */
@FeatureTest
class GuideComparisonTest {

    @Autowired
    private Given given;

    @Autowired
    private Guides guides;

    private Map<String, byte[]> files;

    @BeforeEach
    void theNoticeOf2022AndWhatTheProgramBrings() {
        given.programmeOf2022();
        files = new HashMap<>();
        Stream.of("bpmn", "forms")
                .flatMap(GuideComparisonTest::filesIn)
                .forEach(file -> files.put(name(file), bytes(file)));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void nothingIsFoundInWhatTheProgramBrings(Category category) {
        assertThat(messages(category)).isEmpty();
    }

    @Test
    void theGuidesHoldTheWholeNotice() {
        List<Guide> notice = guides.findByYearOrderByAnnex(2022);

        assertThat(notice).extracting(Guide::category).containsExactly(Category.values());
        assertThat(notice.stream().flatMap(guide -> guide.conditions().stream()))
                .hasSize(84);
        assertThat(notice.stream()
                        .flatMap(guide -> guide.conditions().stream())
                        .filter(condition -> condition.operator().equals(">=")))
                .hasSize(63);
        assertThat(notice.stream().flatMap(guide -> guide.targets().stream())).hasSize(63);
        assertThat(notice).allSatisfy(guide -> assertThat(guide.outline()).contains("三、建设举措", "五、进度安排"));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void aCategoryWithoutDiagramTableOrFormIsFound(Category category) {
        files.keySet().removeIf(name -> name.startsWith(category.process()) || name.contains("-" + category.process()));

        assertThat(messages(category))
                .containsExactly("缺少流程图", "缺少申报条件决策表", "缺少绩效目标决策表", "缺少申报书表单", "缺少绩效报送表单", "缺少专家评分表单");
    }

    @Test
    void aConditionWithoutFieldIsFound() {
        plant("fillInDeclaration-keyCity.form", "\"key\": \"pledgeEnterprises\"", "\"key\": \"renamed\"");

        assertThat(messages(Category.KEY_CITY))
                .contains("“普惠性惠及中小微企业数量占惠企数量的比例”（inclusivePledgeRatio）没有填报项：表单中没有 pledgeEnterprises");
    }

    @Test
    void aTargetWithoutBaselineIsFound() {
        plant(
                "computeTargets-highValuePatent.dmn",
                "\"transferredPatents\"</text>\n        </outputEntry>\n        <outputEntry id=\"transferredPatentsRule-baselinePeriodEntry\"",
                "\"nowhere\"</text>\n        </outputEntry>\n        <outputEntry id=\"transferredPatentsRule-baselinePeriodEntry\"");

        assertThat(messages(Category.HIGH_VALUE_PATENT))
                .containsExactly("“转让、许可专利增幅”（transferredPatents）没有基期值：表单中没有 nowhere");
    }

    @Test
    void aClashOfUnitsBetweenFormAndTableIsFound() {
        plant("fillInDeclaration-keyCity.form", "专利权质押融资金额（亿元）", "专利权质押融资金额（万元）");

        assertThat(messages(Category.KEY_CITY)).contains("“专利权质押融资金额”（pledgeFinancing）单位不一致：表中为“亿元”，表单为“万元”");
    }

    @Test
    void oneHundredMillionIsTheSameInBothUnitsAndNothingElseIs() {
        plant("checkEligibility-servicePlatform.dmn", "&gt;= 10000<", "&gt;= 1<");

        assertThat(messages(Category.SERVICE_PLATFORM))
                .containsExactly("附件5 三（二）1“促成专利权和商标权质押融资金额”（pledgeAmount）的要求与通知不一致：通知为>= 1亿元，表中为>= 1万元");
    }

    @Test
    void aThresholdThatDiffersFromTheNoticeIsFound() {
        plant("checkEligibility-industryCentre.dmn", "&gt;= 200<", "&gt;= 199<");

        assertThat(messages(Category.INDUSTRY_CENTRE))
                .containsExactly("附件4 三（三）1“园区有效发明专利拥有量”（validInventionPatents）的要求与通知不一致：通知为>= 200件，表中为>= 199件");
    }

    @Test
    void aConditionOfOneVariantThatStandsInTheOthersIsFound() {
        plant(
                "checkEligibility-highValuePatent.dmn",
                "<inputEntry id=\"institutionAwardsRule-variant\">\n          <text>\"institution\"",
                "<inputEntry id=\"institutionAwardsRule-variant\">\n          <text>\"enterprise\"");

        assertThat(messages(Category.HIGH_VALUE_PATENT))
                .containsExactly("缺少申报条件附件3 三（二）3“国家科学技术奖、中国专利奖或安徽省专利奖发明专利”（awards）");
    }

    @Test
    void aTargetBelowThePrintedMinimumIsFoundInTableAndForm() {
        plant("computeTargets-keyCity.dmn", "&gt;= 150<", "&gt;= 15<");

        assertThat(messages(Category.KEY_CITY))
                .containsExactly(
                        "“发布专利开放许可信息”（openLicencePublications）的目标值与通知不一致：通知为>= 150，表中为>= 15",
                        "“发布专利开放许可信息”（openLicencePublications）的表单下限为“150”，与表中>= 15不一致");
    }

    @Test
    void weightsThatDoNotAddUpAreFound() {
        plant(
                "computeTargets-servicePlatform.dmn",
                "<outputEntry id=\"openLicencePatentsRule-weightEntry\">\n          <text>10",
                "<outputEntry id=\"openLicencePatentsRule-weightEntry\">\n          <text>11");

        assertThat(messages(Category.SERVICE_PLATFORM))
                .containsExactlyInAnyOrder("trading权重合计101，不是100", "finance权重合计101，不是100");
    }

    @Test
    void aScoreSheetThatDoesNotAddUpIsFound() {
        plant("scoreDeclaration-keyCity.form", "\"weight\": \"20\"", "\"weight\": \"21\"");

        assertThat(messages(Category.KEY_CITY)).containsExactly("评分表各项分值合计101，不是100");
    }

    @Test
    void aPrintedRowThatIsMissingRenamedOrMovedIsFound() {
        plant("fillInDeclaration-universityOperation.form", "\"key\": \"patentAttorneys\"", "\"key\": \"attorneys\"");
        plant("fillInDeclaration-universityOperation.form", "专利转让、许可、作价入股典型案例", "典型案例");
        plant("fillInDeclaration-universityOperation.form", "\"key\": \"unitAddress\"", "\"key\": \"moved\"");
        plant(
                "fillInDeclaration-universityOperation.form",
                "\"key\": \"legalRepresentative\"",
                "\"key\": \"unitAddress\"");
        plant("fillInDeclaration-universityOperation.form", "\"key\": \"moved\"", "\"key\": \"legalRepresentative\"");

        assertThat(messages(Category.UNIVERSITY_OPERATION))
                .contains(
                        "缺少申报书所印的“具备专利代理师资格人数”（patentAttorneys）",
                        "“专利转让、许可、作价入股典型案例”（transferCases）在表单中写作“典型案例”",
                        "“单位类型”（unitType）的位置与所印顺序不同");
    }

    @Test
    void aCityReviewWhereTheNoticeKnowsNoneIsFound() {
        files.put("keyCity.bpmn", files.get("universityOperation.bpmn"));

        assertThat(messages(Category.KEY_CITY)).containsExactly("流程图不应有市局初审：本类别直接向省局申报");
    }

    private List<String> messages(Category category) {
        return GuideComparison.of(guides.of(2022, category), files).stream()
                .map(Finding::message)
                .toList();
    }

    private void plant(String file, String sound, String defect) {
        String content = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(content).contains(sound);
        files.put(file, content.replace(sound, defect).getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Path> filesIn(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> !name(file).endsWith(".svg")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
