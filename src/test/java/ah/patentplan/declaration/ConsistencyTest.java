package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Guide;
import ah.patentplan.programme.Guides;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 数据一致性 – what contradicts itself is named with the printed rows, what looks like a slip is asked about. */
@FeatureTest
class ConsistencyTest {

    @Autowired
    private Given given;

    @Autowired
    private Guides guides;

    @BeforeEach
    void theNoticeOf2022() {
        given.programmeOf2022();
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void aSoundDeclarationHasNeitherContradictionNorQuestion(Category category) {
        Map<String, Object> answers = sample(category);

        assertThat(contradictions(category, answers)).isEmpty();
        assertThat(questions(category, answers)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void aPartMayBeAsLargeAsItsWholeAndNoLarger(Category category) {
        Guide guide = guides.of(2022, category);
        for (Guide.Part pair : guide.parts()) {
            Map<String, Object> answers = new HashMap<>(Map.of(pair.part(), 7, pair.whole(), 7));
            assertThat(contradictions(category, answers)).as(pair.toString()).isEmpty();

            answers.put(pair.part(), new BigDecimal("7.0001"));
            assertThat(contradictions(category, answers))
                    .containsExactly("“%s”填报7.0001，不能大于“%s”的7"
                            .formatted(
                                    guide.field(pair.part()).orElseThrow().title(2022),
                                    guide.field(pair.whole()).orElseThrow().title(2022)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KEY_CITY, inclusivePledgeSmes, pledgeEnterprises",
        "KEY_CITY, universityTransferredPatents, universityValidPatents",
        "HIGH_VALUE_PATENT, longTermPatents, validInventionPatents",
        "INDUSTRY_CENTRE, inclusivePledgeSmes, pledgeEnterprises",
        "INDUSTRY_CENTRE, longTermPatents, validInventionPatents",
        "SERVICE_PLATFORM, facilitatedUniversityPatents, facilitatedPatents",
        "SERVICE_PLATFORM, inclusivePledgeProjects, pledgeProjects",
        "SERVICE_PLATFORM, inclusivePledgeAmount, pledgeAmount",
        "SERVICE_PLATFORM, patentPledgeAmount, pledgeAmount",
        "SERVICE_PLATFORM, masterStaff, staffCount"
    })
    void theGuideKnowsThatThisIsPartOfThat(Category category, String part, String whole) {
        assertThat(guides.of(2022, category).parts()).contains(new Guide.Part(part, whole));
    }

    @Test
    void aShareUpToWhatItsPatentsAllowPassesAndOneAboveDoesNot() {
        Map<String, Object> answers = new HashMap<>(
                Map.of("smeTransferRatio", 33.33, "smeTransferredPatents", 1, "validInventionPatents", 3));
        assertThat(contradictions(Category.UNIVERSITY_OPERATION, answers)).isEmpty();

        answers.put("smeTransferRatio", 33.34);
        assertThat(contradictions(Category.UNIVERSITY_OPERATION, answers))
                .containsExactly("“截至2022年6月，向中小微企业转让许可专利占有效专利比例”填报33.34%，"
                        + "按“截至2022年6月，向中小微企业转让、许可专利数量（件）”和“截至2022年6月，有效发明专利数量（件）”最多为33.33%");
    }

    @Test
    void aTotalThatIsNotTheSumOfItsRowsIsRefused() {
        List<Map<String, Object>> rows = List.of(Map.of("budgetAmount", 60), Map.of("budgetAmount", 40.5), Map.of());
        Map<String, Object> answers = new HashMap<>(Map.of("budget", rows, "budgetTotal", 100.5));
        assertThat(contradictions(Category.KEY_CITY, answers)).isEmpty();

        answers.put("budgetTotal", 100.4999);
        assertThat(contradictions(Category.KEY_CITY, answers)).containsExactly("经费预算“合计”填报100.4999，与各行之和100.5不一致");
    }

    @Test
    void anAmountTenThousandTimesItsConditionIsAskedAbout() {
        assertThat(questions(Category.KEY_CITY, Map.of("pledgeFinancing", 14999.9999)))
                .isEmpty();

        Map<String, Object> answers = sample(Category.KEY_CITY);
        answers.put("pledgeFinancing", 15000);
        assertThat(questions(Category.KEY_CITY, answers))
                .containsExactly("“2021年，本市专利权质押融资金额（亿元）”填报15000亿元，达到申报条件所要求1.5亿元的一万倍，请核对单位（元、万元、亿元）");
    }

    @Test
    void anAmountTenThousandTimesItsNeighboursIsAskedAbout() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("budget", List.of(amount(50), amount(40), amount(499999), amount(60)));
        assertThat(questions(Category.UNIVERSITY_OPERATION, answers)).isEmpty();

        answers.put("budget", List.of(amount(50), amount(40), amount(500000), amount(60)));
        assertThat(questions(Category.UNIVERSITY_OPERATION, answers))
                .containsExactly("“经费预算（万元）第3行”填报500000万元，与相邻金额相差一万倍以上，请核对单位（元、万元、亿元）");
    }

    @Test
    void theConditionOfTheOtherVariantAsksNothing() {
        Guide guide = guides.of(2022, Category.SERVICE_PLATFORM);
        Map<String, Object> answers = Map.of("pledgeAmount", 100_000_000);

        assertThat(MoneyQuestions.of(guide, "finance", answers)).hasSize(1);
        assertThat(MoneyQuestions.of(guide, "trading", answers)).isEmpty();
    }

    private static Map<String, Object> sample(Category category) {
        Map<String, Object> sample = new HashMap<>(Course.sampleAnswers(category));
        // the sample is of this year
        sample.remove("ipSpending");
        return sample;
    }

    private static Map<String, Object> amount(int wan) {
        return Map.of("budgetAmount", wan);
    }

    private List<String> contradictions(Category category, Map<String, Object> answers) {
        return Contradictions.of(guides.of(2022, category), answers);
    }

    private List<String> questions(Category category, Map<String, Object> answers) {
        return MoneyQuestions.of(guides.of(2022, category), (String) answers.get("variant"), answers);
    }
}
