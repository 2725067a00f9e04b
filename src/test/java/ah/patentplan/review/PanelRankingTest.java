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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 评审排序表 – what the province sees of a panel's ranking, and as a file. */
@FeatureTest
@Import({
    PanelFormation.class,
    Scoring.class,
    StandingScores.class,
    ExpertLabels.class,
    ReviewConclusion.class,
    Rankings.class,
    PanelRanking.class
})
class PanelRankingTest {

    @Autowired
    private PanelFormation formation;

    @Autowired
    private Scoring scoring;

    @Autowired
    private ReviewConclusion conclusion;

    @Autowired
    private PanelRanking rankings;

    @Autowired
    private Given given;

    private String panel;

    /** 大学1 and 大学2 are scored and confirmed, 大学3 is not; the insider advises 大学1 and is recused there. */
    @BeforeEach
    void aPanelOfSixForThreeDeclarations() {
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
        for (int n = 1; n <= 3; n++) {
            given.declaration(n, DeclarationState.ACCEPTED);
        }
        given.experts(5);
        given.adviser("insider", 1);
        panel = formation.open(Category.UNIVERSITY_OPERATION, 2022);
        formation.prepare(panel, DrawMode.DRAW, List.of(), "黄山归来不看岳，2022年");
        formation.enter(panel, "清风徐来水波不兴0926");
        formation.draw(panel);
        formation.witness(panel, true, "");
        scored(number(1), "50", "expert01", "expert02", "expert03", "expert04", "expert05");
        scored(number(2), "80", "expert01", "expert02", "expert03", "expert04", "expert05", "insider");
    }

    @Test
    void theBestComesFirstAndWhatIsNotConfirmedIsListedAsOpen() {
        RankingTable table = rankings.of(panel);
        assertThat(table.lines())
                .extracting(line -> line.ranked().number() + line.ranked().shown() + line.verdict())
                .containsExactly(number(2) + "第1名（1–1）合格", number(1) + "第2名（2–2）不合格");
        assertThat(table.open()).extracting(Declaration::number).containsExactly(number(3));
    }

    @Test
    void whoIsRecusedHasNoScoreThereAndNoZero() {
        RankingTable table = rankings.of(panel);
        assertThat(table.labels()).containsExactly("专家1", "专家2", "专家3", "专家4", "专家5", "专家6");
        assertThat(table.lines().get(0).scores()).hasSize(6);
        assertThat(table.lines().get(1).scores()).hasSize(5);
        assertThat(table.severities()).extracting(Severity::declarations).containsExactlyInAnyOrder(1, 2, 2, 2, 2, 2);
        // each gives a point more than the one before: the insider is 3 above the mean of the five others
        assertThat(table.severities())
                .filteredOn(severity -> severity.declarations() == 1)
                .extracting(Severity::difference)
                .containsExactly(new BigDecimal("3.00"));
    }

    @Test
    void theFileHoldsWhatThePageShowsAndNoName() {
        var sheet = rankings.of(panel).spreadsheet();
        assertThat(sheet.heads()).startsWith("排序").endsWith("专家5", "专家6");
        assertThat(sheet.rows()).hasSize(5).allSatisfy(row -> assertThat(row).hasSameSizeAs(sheet.heads()));
        assertThat(sheet.rows().get(0).subList(0, 7))
                .containsExactly(1, 1, 1, number(2), "大学2", new BigDecimal("82.50"), new BigDecimal("1.71"));
        assertThat(sheet.rows().get(1)).containsOnlyOnce((Object) null);
        assertThat(sheet.rows().get(2)).startsWith("未完成", null, null, number(3), "大学3");
        assertThat(sheet.rows().toString()).doesNotContain("expert", "insider");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPERT", "APPLICANT", "CITY_BUREAU", "FINANCE", "ADMINISTRATOR"})
    void nobodyElseReadsIt(Role role) {
        given.acts("somebody", role);
        assertThatThrownBy(() -> rankings.of(panel)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rankings.panels(2022)).isInstanceOf(Refusal.class);
    }

    /** Each expert gives a point more than the one before; the result is confirmed. */
    private void scored(String number, String first, String... experts) {
        formation.appoint(panel, number);
        BigDecimal points = new BigDecimal(first);
        for (String expert : experts) {
            ScoreItem item = new ScoreItem(points, "理由充分。", "工作基础", new BigDecimal("100"), null);
            scoring.submit(number, expert, new ScoreSheet("0".repeat(64), Map.of("foundation", item)));
            points = points.add(BigDecimal.ONE);
        }
        conclusion.compute(number);
        conclusion.confirm(number, "");
    }

    private static String number(int n) {
        return "2022-UO-%04d".formatted(n);
    }
}
