package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.programme.Category;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 申报书打印稿 – what experts are not told, in each category. */
@FeatureTest
@Import(PrintedDeclaration.class)
class PrintedDeclarationTest {

    private static final String PERSONAL = "phone|fax|leader(Phone|Mobile|IdNumber)|contact[A-Z].*";

    private static final Instant OPENED = Instant.parse("2022-09-06T01:00:00Z");

    @Autowired
    private PrintedDeclaration printed;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Given given;

    @BeforeEach
    void aUnit() {
        given.programmeOf2022();
        given.sampleUnit();
    }

    @ParameterizedTest
    @EnumSource
    void expertsReadNoPersonalRow(Category category) {
        Map<String, Object> answers = new HashMap<>(Course.sampleAnswers(category));
        Declaration declaration =
                new Declaration("2022-XX-0001", 2022, category, applicants.of(SampleDeclaration.CREDIT_CODE), OPENED);
        declaration.begin(answers);

        String forExperts = answersOf(printed.of(declaration, true)).toString();

        List<String> personal = answers.entrySet().stream()
                .filter(answer -> answer.getKey().matches(PERSONAL))
                .map(answer -> answer.getValue().toString())
                .toList();
        assertThat(personal)
                .hasSizeGreaterThan(7)
                .allSatisfy(value -> assertThat(forExperts).doesNotContain(value));
        assertThat(forExperts)
                .doesNotContainPattern("memberBirthYear=\\d")
                .contains(answers.get("leaderName").toString());
        assertThat(answersOf(printed.of(declaration, false))).isEqualTo(answers);
    }

    private static Map<?, ?> answersOf(Map<String, Object> model) {
        return (Map<?, ?>) model.get("answers");
    }
}
