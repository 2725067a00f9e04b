package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Course;
import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.programme.Category;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 加密存放 – the database never holds a personal value in clear (R35). */
@FeatureTest
class SealedAnswersTest {

    private static final String NUMBER = "2022-XX-0001";
    private static final String UNIQUE =
            "(leader|contact|member)(Name|Mobile|Phone|Fax|IdNumber|Email)|legalRepresentative|phone|fax";
    private static final String OTHER_KEY = "YW5vdGhlciBrZXkgb2YgdGhpcnR5LXR3byBieXRlcyE=";

    @Autowired
    private Given given;

    @Autowired
    private Applicants applicants;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aUnit() {
        given.programmeOf2022();
        given.sampleUnit();
    }

    @ParameterizedTest
    @EnumSource
    void noPersonalValueStandsInTheDatabaseAndAllAreReadBack(Category category) {
        Map<String, Object> answers = Course.sampleAnswers(category);
        keep(category, answers);

        String stored = column("answers", "declaration");

        assertThat(personal(answers))
                .hasSizeGreaterThan(7)
                .allSatisfy(value -> assertThat(stored).doesNotContain(value));
        assertThat(stored).contains("sealed", "budgetItem");
        assertThat(SameAnswer.is(kept().answers(), answers)).isTrue();
    }

    @Test
    void whatStoodBeforeACorrectionIsSealedToo() {
        Map<String, Object> answers = SampleDeclaration.answers(2022);
        keep(Category.UNIVERSITY_OPERATION, answers);
        Correction round = new Correction(
                kept(),
                1,
                new Return(false, List.of(new Section("content", "项目建设内容", Set.of())), List.of("content"), "请核对"));
        round.returned("hefei", Instant.EPOCH, null);
        round.keep(List.of());
        entities.persist(round);
        flushed();

        String stored = column("answers_before", "correction");

        assertThat(personal(answers)).allSatisfy(value -> assertThat(stored).doesNotContain(value));
        assertThat(SameAnswer.is(
                        entities.createQuery("from Correction", Correction.class)
                                .getSingleResult()
                                .answersBefore(),
                        answers))
                .isTrue();
    }

    @Test
    void readingWritesNothing() {
        keep(Category.UNIVERSITY_OPERATION, SampleDeclaration.answers(2022));
        String stored = column("answers", "declaration");

        kept();
        flushed();

        assertThat(column("answers", "declaration")).isEqualTo(stored);
    }

    @Test
    void theSameValueIsNeverSealedTheSameWayTwice() {
        Map<String, Object> answers = Map.of("leaderMobile", "13900001111", "contactMobile", "13900001111");
        SealedAnswers sealed = new SealedAnswers(OTHER_KEY);

        assertThat(sealed.convertToDatabaseColumn(answers)
                        .split("\"sealed\":\"")[1]
                        .substring(0, 40))
                .isNotEqualTo(sealed.convertToDatabaseColumn(answers)
                        .split("\"sealed\":\"")[2]
                        .substring(0, 40));
    }

    @Test
    void anotherKeyOpensNothing() {
        keep(Category.UNIVERSITY_OPERATION, SampleDeclaration.answers(2022));

        assertThatThrownBy(
                        () -> new SealedAnswers(OTHER_KEY).convertToEntityAttribute(column("answers", "declaration")))
                .isInstanceOf(IllegalStateException.class);
    }

    private void keep(Category category, Map<String, Object> answers) {
        Declaration declaration =
                new Declaration(NUMBER, 2022, category, applicants.of(SampleDeclaration.CREDIT_CODE), Instant.EPOCH);
        declaration.begin(answers);
        entities.persist(declaration);
        flushed();
    }

    private void flushed() {
        entities.flush();
        entities.clear();
    }

    private Declaration kept() {
        return entities.find(Declaration.class, NUMBER);
    }

    private String column(String column, String table) {
        return jdbc.queryForObject("select %s::text from %s".formatted(column, table), String.class);
    }

    /** The values of personal rows that no other row holds by chance. */
    private static List<String> personal(Map<?, ?> answers) {
        return answers.entrySet().stream()
                .flatMap(answer -> answer.getValue() instanceof List<?> lines
                        ? lines.stream()
                                .filter(Map.class::isInstance)
                                .flatMap(line -> personal((Map<?, ?>) line).stream())
                        : answer.getKey().toString().matches(UNIQUE)
                                ? Stream.of(answer.getValue().toString())
                                : Stream.empty())
                .toList();
    }
}
