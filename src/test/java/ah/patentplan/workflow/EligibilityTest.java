package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Course;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Verdict;
import ah.patentplan.programme.Category;
import ah.patentplan.workflow.Notice.Placed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 申报条件 – a declaration on every threshold of its category is taken in, one just below them is given back. */
@WholeSystemTest
@Import(Papers.class)
class EligibilityTest {

    @Autowired
    private Cases cases;

    @Autowired
    private Papers papers;

    @Autowired
    private Course course;

    @Autowired
    private Declarations declarations;

    /** 申报样例 – who declares, and what its computed shares need to come to their threshold, and just below it. */
    private enum Sample {
        KEY_CITY(
                "bengbu",
                Map.of("universityTransferredPatents", 5, "universityValidPatents", 100, "pledgeEnterprises", 16),
                Map.of("universityTransferredPatents", 5, "universityValidPatents", 101, "pledgeEnterprises", 16)),
        UNIVERSITY_OPERATION(
                "jianghuai",
                Map.of("fullTimeIpStaff", 0, "partTimeIpStaff", 1),
                // four of forty-nine are no ten per cent either
                Map.of("fullTimeIpStaff", 0, "partTimeIpStaff", 0, "smeTransferRatio", 8)),
        HIGH_VALUE_PATENT_ENTERPRISE("huaxin", partner(), partner()),
        HIGH_VALUE_PATENT_INSTITUTION("jianghuai", universityWithPartner(), universityWithPartner()),
        INDUSTRY_CENTRE("gaoxin", Map.of("pledgeEnterprises", 16), Map.of("pledgeEnterprises", 16)),
        SERVICE_PLATFORM_TRADING("zhuanyi", Map.of(), Map.of()),
        SERVICE_PLATFORM_FINANCE("anrong", patentsAlone(), patentsAlone());

        private final String account;
        private final Map<String, Object> at;
        private final Map<String, Object> below;

        Sample(String account, Map<String, Object> at, Map<String, Object> below) {
            this.account = account;
            this.at = at;
            this.below = below;
        }

        Category category() {
            return List.of(Category.values()).stream()
                    .filter(category -> name().startsWith(category.name()))
                    .findFirst()
                    .orElseThrow();
        }

        String variant() {
            String rest = name().substring(category().name().length());
            return rest.isEmpty() ? "" : rest.substring(1).toLowerCase(Locale.ROOT);
        }

        List<Placed> rules(String kind) {
            return Notice.rules(kind)
                    .filter(placed -> placed.process().equals(category().process()))
                    .filter(placed ->
                            List.of("", variant()).contains(placed.rule().variant()))
                    .toList();
        }

        private static Map<String, Object> partner() {
            return Map.of(
                    "partners",
                    List.of(Map.of(
                            "partnerName", "专易示范知识产权运营有限公司",
                            "partnerCreditCode", "91340100DEM000007M",
                            "partnerKind", "知识产权服务机构")));
        }

        private static Map<String, Object> universityWithPartner() {
            Map<String, Object> answers = new HashMap<>(partner());
            answers.put("unitType", "university");
            return answers;
        }

        private static Map<String, Object> patentsAlone() {
            return Map.of(
                    "insurance", true,
                    "securitisation", false,
                    "patentPledgeProjects", 20,
                    "patentPledgeAmount", 4000,
                    "patentInclusivePledgeProjects", 10);
        }
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
    }

    @ParameterizedTest
    @EnumSource
    void onEveryThresholdADeclarationIsTakenIn(Sample sample) {
        Map<String, Object> answers = answers(sample);
        sample.rules("checkEligibility").stream()
                .filter(Placed::hasFigure)
                .forEach(condition -> answers.put(condition.rule().indicator(), condition.threshold()));
        String number = filledIn(sample, answers, sample.at);

        course.as(sample.account, () -> submit(number));

        assertThat(declarations.of(number).state()).isNotEqualTo(DeclarationState.DRAFT);
        assertThat(declarations.of(number).verdicts())
                .hasSameSizeAs(sample.rules("checkEligibility"))
                .noneMatch(verdict -> verdict.outcome() == Verdict.Outcome.NOT_MET);
    }

    @ParameterizedTest
    @EnumSource
    void justBelowItsThresholdsADeclarationIsGivenBackWithEveryFigure(Sample sample) {
        Map<String, Object> answers = answers(sample);
        List<Placed> figures = sample.rules("checkEligibility").stream()
                .filter(Placed::hasFigure)
                .toList();
        figures.forEach(condition -> answers.put(condition.rule().indicator(), condition.below()));
        String number = filledIn(sample, answers, sample.below);

        assertThatThrownBy(() -> course.as(sample.account, () -> submit(number)))
                .isInstanceOf(ConditionsNotMet.class)
                .hasMessageContaining("附件")
                .hasMessageContaining("要求");

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.DRAFT);
        assertThat(declarations.of(number).submittedAt()).isNull();
        assertThat(declarations.of(number).verdicts())
                .filteredOn(verdict -> verdict.outcome() == Verdict.Outcome.NOT_MET)
                .extracting(Verdict::indicator)
                .containsExactlyElementsOf(figures.stream()
                        .map(figure -> figure.rule().indicator())
                        .toList());
        assertThat(course.task(number, "fillInDeclaration")).isNotNull();
    }

    /** The sample of the category, with the promises that its variant makes. */
    private static Map<String, Object> answers(Sample sample) {
        Map<String, Object> answers = new HashMap<>(Course.sampleAnswers(sample.category()));
        if (!sample.variant().isEmpty()) {
            answers.put("variant", sample.variant());
        }
        Map<String, Object> targets = new HashMap<>();
        sample.rules("computeTargets")
                .forEach(target -> targets.put(
                        target.rule().indicator(), target.hasFigure() ? (Object) target.threshold() : true));
        answers.put("targets", targets);
        return answers;
    }

    /** What is computed is not asked, so it is no answer. */
    private String filledIn(Sample sample, Map<String, Object> answers, Map<String, Object> shares) {
        Notice.table("checkEligibility-" + sample.category().process())
                .computed()
                .keySet()
                .forEach(answers::remove);
        answers.putAll(shares);
        return papers.filledIn(sample.account, sample.category(), answers);
    }

    private String submit(String number) {
        cases.submit(number, "");
        return number;
    }
}
