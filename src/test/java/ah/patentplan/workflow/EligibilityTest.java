package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Course;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Verdict;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 申报条件 – the eight conditions of the notice, each at its threshold and just below, in the running engine. */
@WholeSystemTest
@Import(Papers.class)
class EligibilityTest {

    private static final String UNIT = "jianghuai";

    @Autowired
    private Cases cases;

    @Autowired
    private Papers papers;

    @Autowired
    private Course course;

    @Autowired
    private Declarations declarations;

    private Map<String, Object> answers;

    @BeforeEach
    void aDeclarationOnEveryThreshold() {
        answers = SampleDeclaration.answers(course.year());
        answers.putAll(thresholds());
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
    }

    @Test
    void everyConditionExactlyAtItsThresholdIsMet() {
        String number = papers.filledIn(UNIT, answers);

        course.as(UNIT, () -> submit(number));

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.SUBMITTED);
        assertThat(declarations.of(number).verdicts())
                .hasSize(8)
                .noneMatch(verdict -> verdict.outcome() == Verdict.Outcome.NOT_MET);
    }

    @ParameterizedTest
    @MethodSource("justBelow")
    void justBelowItsThresholdAConditionGivesTheDeclarationBack(String indicator, Map<String, Object> below) {
        answers.putAll(below);
        String number = papers.filledIn(UNIT, answers);

        assertThatThrownBy(() -> course.as(UNIT, () -> submit(number)))
                .isInstanceOf(ConditionsNotMet.class)
                .hasMessageContaining("附件2 三")
                .hasMessageContaining("要求");

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.DRAFT);
        assertThat(declarations.of(number).submittedAt()).isNull();
        assertThat(declarations.of(number).verdicts())
                .filteredOn(verdict -> verdict.outcome() == Verdict.Outcome.NOT_MET)
                .extracting(Verdict::indicator)
                .containsExactly(indicator.split("\\+"));
        assertThat(course.task(number, "fillInDeclaration")).isNotNull();
    }

    /** 附件2 三、申报条件. */
    private static Map<String, Object> thresholds() {
        return Map.of(
                "validInventionPatents", 50,
                "smeTransferredPatents", 5,
                "smeContractAmount", 500,
                "benefitedSmes", 5,
                "smeTransferRatio", 10,
                "licenceFilingAmount", 100,
                "ipDepartmentEstablished", true,
                "fullTimeIpStaff", 0,
                "partTimeIpStaff", 1);
    }

    static Stream<Arguments> justBelow() {
        return Stream.of(
                Arguments.of("validInventionPatents", Map.of("validInventionPatents", 49)),
                // four of fifty are no ten per cent either
                Arguments.of(
                        "smeTransferredPatents+smeTransferRatio",
                        Map.of("smeTransferredPatents", 4, "smeTransferRatio", 8)),
                Arguments.of("smeContractAmount", Map.of("smeContractAmount", 499.9999)),
                Arguments.of("benefitedSmes", Map.of("benefitedSmes", 4)),
                Arguments.of("smeTransferRatio", Map.of("smeTransferRatio", 9.99)),
                Arguments.of("licenceFilingAmount", Map.of("licenceFilingAmount", 99.9999)),
                Arguments.of("ipDepartmentEstablished", Map.of("ipDepartmentEstablished", false)),
                Arguments.of("ipStaff", Map.of("partTimeIpStaff", 0)));
    }

    private String submit(String number) {
        cases.submit(number, "");
        return number;
    }
}
