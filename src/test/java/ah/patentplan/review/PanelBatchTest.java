package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Category;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 一批申报 – which declarations a panel may take: ticked ones, of one variant, none that is not waiting. */
@FeatureTest
@Import(PanelFormation.class)
class PanelBatchTest {

    private static final Category CATEGORY = Category.UNIVERSITY_OPERATION;

    @Autowired
    private PanelFormation formation;

    @Autowired
    private Panels panels;

    @Autowired
    private Given given;

    @Autowired
    private JdbcTemplate jdbc;

    private String first;
    private String second;

    @BeforeEach
    void twoAcceptedDeclarations() {
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
        first = given.declaration(1, DeclarationState.ACCEPTED);
        second = given.declaration(2, DeclarationState.ACCEPTED);
    }

    @Test
    void aPanelTakesTheTickedDeclarationsOnly() {
        String number = formation.open(batch("生物医药", second));

        assertThat(panels.of(number).declarations()).containsExactly(second);
        assertThat(panels.of(number).title()).isEqualTo("生物医药");
        assertThat(formation.waiting(CATEGORY, 2022))
                .extracting(Declaration::number)
                .containsExactly(first);
    }

    @Test
    void noDeclarationHasTwoPanels() {
        formation.open(batch("", first));

        refuses(batch("", first, second), "申报 " + first + " 不在待组建专家组的");
    }

    @ParameterizedTest
    @CsvSource({"year = 2021", "category = 'HIGH_VALUE_PATENT'", "state = 'REFUSED'"})
    void aDeclarationOfAnotherYearCategoryOrStateIsRefused(String other) {
        jdbc.update("insert into programme select (jsonb_populate_record(p, '{\"year\": 2021}')).* from programme p");
        jdbc.update("update declaration set " + other + " where number = ?", second);

        refuses(batch("", first, second), "申报 " + second + " 不在待组建专家组的");
    }

    @Test
    void aPanelOfAVariantTakesNoOther() {
        jdbc.update("update declaration set category = 'SERVICE_PLATFORM', answers = '{\"variant\": \"trading\"}'");
        jdbc.update("update declaration set answers = '{\"variant\": \"finance\"}' where number = ?", second);
        Category platforms = Category.SERVICE_PLATFORM;

        refuses(new PanelBatch(2022, platforms, "finance", "", List.of(first, second)), "不属于所选的申报类别");
        refuses(new PanelBatch(2022, platforms, "unknown", "", List.of(second)), "没有这一申报类别");
        String number = formation.open(new PanelBatch(2022, platforms, "finance", "", List.of(second)));
        assertThat(panels.of(number).variant()).isEqualTo("finance");
    }

    @Test
    void nothingTickedIsNoBatch() {
        refuses(batch(""), "未勾选项目");
    }

    @ParameterizedTest
    @CsvSource({"30,true", "31,false"})
    void aTitleHasThirtyCharactersAtMost(int length, boolean possible) {
        PanelBatch batch = batch("皖".repeat(length), first);
        if (possible) {
            assertThat(panels.of(formation.open(batch)).title()).hasSize(length);
        } else {
            refuses(batch, "“专家组名称”不得超过30字");
        }
    }

    private static PanelBatch batch(String title, String... numbers) {
        return new PanelBatch(2022, CATEGORY, null, title, List.of(numbers));
    }

    private void refuses(PanelBatch batch, String sentence) {
        assertThatThrownBy(() -> formation.open(batch))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }
}
