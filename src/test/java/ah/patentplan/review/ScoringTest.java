package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 专家评分 – who may score, and what the scores come to. */
@FeatureTest
@Import({
    PanelFormation.class,
    Scoring.class,
    StandingScores.class,
    ExpertLabels.class,
    Reopening.class,
    ReviewConclusion.class
})
class ScoringTest {

    private static final String ORGANISER = "黄山归来不看岳，2022年";
    private static final String VERSION = "0".repeat(64);
    private static final String SUPERVISOR = "清风徐来水波不兴0926";

    @Autowired
    private PanelFormation formation;

    @Autowired
    private Scoring scoring;

    @Autowired
    private ReviewConclusion conclusion;

    @Autowired
    private Reopening reopening;

    @Autowired
    private ReviewResults results;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Given given;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    private String number;
    private String panel;

    @BeforeEach
    void aPanelOfFiveAndOneWhoIsRecused() {
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
        number = given.declaration(1, DeclarationState.ACCEPTED);
        given.declaration(2, DeclarationState.ACCEPTED);
        given.experts(5);
        given.expert("insider", 1);
        panel = formation.open(Category.UNIVERSITY_OPERATION, 2022);
        formation.prepare(panel, DrawMode.DRAW, List.of(), ORGANISER);
        formation.enter(panel, SUPERVISOR);
        formation.draw(panel);
        formation.witness(panel, true, "");
    }

    @Test
    void whoIsRecusedScoresNothing() {
        formation.appoint(panel, number);
        assertThatThrownBy(() -> score("insider", "80"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("回避");
    }

    @Test
    void aConflictThatAroseAfterTheDrawIsFoundAtScoring() {
        formation.appoint(panel, number);
        entities.flush();
        entities.clear();
        jdbc.update("update expert set unit_name = '大学1' where account = 'expert01'");
        assertThatThrownBy(() -> score("expert01", "80"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("回避");
    }

    @Test
    void nobodyScoresBeforeThePanelIsAppointed() {
        assertThatThrownBy(() -> score("expert01", "80"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("尚未组建完成");
    }

    @Test
    void anExpertScoresADeclarationOnce() {
        formation.appoint(panel, number);
        score("expert01", "80");
        assertThatThrownBy(() -> score("expert01", "90"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("评过分");
    }

    @Test
    void aScoreStandsEvenAgainstTheDatabase() {
        formation.appoint(panel, number);
        score("expert01", "80");
        entities.flush();
        assertThatThrownBy(() -> jdbc.update("update score set total = 100")).hasMessageContaining("append-only");
    }

    @Test
    void theTotalIsTheSumOfTheItems() {
        formation.appoint(panel, number);
        submit("expert01", item("foundation", "18.5", null), item("transfer", "21", null));
        assertThat(conclusion.scores(number))
                .singleElement()
                .satisfies(score -> assertThat(score.total()).isEqualTo(new BigDecimal("39.50")));
    }

    @Test
    void aScoreKeepsTheFormAndTheItemItWasGivenOn() {
        formation.appoint(panel, number);
        submit("expert01", item("foundation", "18.5", "12"));
        entities.flush();
        assertThat(jdbc.queryForMap("select sheet, round, items -> 'foundation' ->> 'weight' weight,"
                        + " items -> 'foundation' ->> 'minimum' least from score"))
                .containsEntry("sheet", VERSION)
                .containsEntry("round", 1)
                .containsEntry("weight", "100")
                .containsEntry("least", "12");
    }

    @Test
    void withAMissingScoreThereIsNoResultAndNothingToConfirm() {
        formation.appoint(panel, number);
        List.of("expert01", "expert02", "expert03", "expert04").forEach(expert -> score(expert, "80"));
        conclusion.compute(number);
        assertThat(results.findByNumber(number)).isEmpty();
        assertThatThrownBy(() -> conclusion.confirm(number, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("只有 4 份评分，少于 5 份");
    }

    @Test
    void highestAndLowestAreMarkedAndNobodyIsNamed() {
        scored("70", "75", "80", "85", "90");
        assertThat(conclusion.scores(number))
                .extracting(LabelledScore::dropped)
                .containsExactly(true, false, false, false, true);
        assertThat(conclusion.scores(number))
                .extracting(LabelledScore::label)
                .containsExactlyInAnyOrderElementsOf(labelsOfScorers());
    }

    @Test
    void aSheetGivenAnewSupersedesTheOldOneWhichStaysOnRecord() {
        scored("70", "75", "80", "85", "90");
        String label = conclusion.scores(number).get(0).label();
        departure("2022-DP-001");
        reopening.request("2022-DP-001", number, List.of(label), "评分与理由不符");
        assertThat(scoring.missing(number)).as("not before it is approved").isEmpty();

        reopening.approve("2022-DP-001");
        assertThat(scoring.missing(number)).containsExactly("expert05");
        assertThat(scoring.reopened(number, "expert05")).get().satisfies(sheet -> {
            assertThat(sheet.reason()).isEqualTo("评分与理由不符");
            assertThat(sheet.items().get("foundation").points()).isEqualByComparingTo("90");
        });
        assertThat(scoring.reopened(number, "expert04")).isEmpty();

        score("expert05", "60");
        conclusion.compute(number);
        assertThat(results.of(number).score()).isEqualByComparingTo("75");
        assertThat(conclusion.scores(number)).extracting(LabelledScore::label).contains(label);
        entities.flush();
        assertThat(jdbc.queryForList(
                        "select total from score where expert = 'expert05' order by round", BigDecimal.class))
                .containsExactly(new BigDecimal("90.00"), new BigDecimal("60.00"));
    }

    @Test
    void aConfirmedResultIsNotReopened() {
        scored("70", "75", "80", "85", "90");
        String label = conclusion.scores(number).get(0).label();
        conclusion.confirm(number, "");
        departure("2022-DP-001");
        assertThatThrownBy(() -> reopening.request("2022-DP-001", number, List.of(label), "理由"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经确认");
    }

    @Test
    void nobodyIsReopenedWhoHasNoScore() {
        scored("70", "75", "80", "85", "90");
        departure("2022-DP-001");
        assertThatThrownBy(() -> reopening.request("2022-DP-001", number, List.of("专家9"), "理由"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不是可选项");
    }

    @Test
    void whoDeclaresAConflictCountsNoMoreAndReadsNoMore() {
        scored("70", "75", "80", "85", "90");
        entities.flush();
        scoring.recuse(number, "expert05", "曾任该校兼职导师");
        entities.flush();
        assertThat(conclusion.scores(number)).hasSize(4);
        assertThat(jdbc.queryForList("select account from declaration_reader where number = ?", String.class, number))
                .containsExactlyInAnyOrder("expert01", "expert02", "expert03", "expert04");
        conclusion.compute(number);
        assertThat(results.findByNumber(number)).as("five are needed").isEmpty();
        assertThatThrownBy(() -> conclusion.resume(number, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("请先补充专家");
    }

    @Test
    void theConfirmedResultSendsTheDeclarationToTheMeeting() {
        formation.appoint(panel, number);
        int points = 70;
        for (String expert : List.of("expert01", "expert02", "expert03", "expert04", "expert05")) {
            score(expert, String.valueOf(points += 5));
        }
        conclusion.compute(number);
        assertThat(results.of(number).score()).isEqualByComparingTo("85");
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.ACCEPTED);

        conclusion.confirm(number, "同意");
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.REVIEWED);
        assertThat(results.of(number).confirmedBy()).isEqualTo("province");
    }

    /** expert01 … give these totals, and the result is computed. */
    private void scored(String... totals) {
        formation.appoint(panel, number);
        for (int n = 0; n < totals.length; n++) {
            score("expert0" + (n + 1), totals[n]);
        }
        conclusion.compute(number);
    }

    private List<String> labelsOfScorers() {
        return jdbc.queryForList("select '专家' || label from expert_label where expert <> 'insider'", String.class);
    }

    private void departure(String departure) {
        entities.flush();
        jdbc.update(
                "insert into departure (number, year, kind, subject, reason, value_before, value_after,"
                        + " requested_by, requested_at, state) values (?, 2022, 'SCORE_REOPENED', ?, '理由', '专家1', '重评',"
                        + " 'province', now(), 'REQUESTED')",
                departure,
                number);
    }

    private void score(String expert, String points) {
        submit(expert, item("foundation", points, null));
    }

    @SafeVarargs
    private void submit(String expert, Map.Entry<String, ScoreItem>... items) {
        scoring.submit(number, expert, new ScoreSheet(VERSION, Map.ofEntries(items)));
    }

    private static Map.Entry<String, ScoreItem> item(String key, String points, String minimum) {
        BigDecimal least = minimum == null ? null : new BigDecimal(minimum);
        return Map.entry(key, new ScoreItem(new BigDecimal(points), "理由充分。", key, new BigDecimal("100"), least));
    }
}
