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
@Import({PanelFormation.class, Scoring.class, ReviewConclusion.class})
class ScoringTest {

    private static final String ORGANISER = "黄山归来不看岳，2022年";
    private static final String SUPERVISOR = "清风徐来水波不兴0926";

    @Autowired
    private PanelFormation formation;

    @Autowired
    private Scoring scoring;

    @Autowired
    private ReviewConclusion conclusion;

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
        scoring.submit(
                number,
                "expert01",
                Map.of(
                        "foundation", new ScoreItem(new BigDecimal("18.5"), "工作基础扎实"),
                        "transfer", new ScoreItem(new BigDecimal("21"), "转化成效明显")));
        assertThat(conclusion.totals(number)).singleElement().isEqualTo(new BigDecimal("39.50"));
    }

    @Test
    void aMissingScoreStopsTheComputation() {
        formation.appoint(panel, number);
        List.of("expert01", "expert02", "expert03", "expert04").forEach(expert -> score(expert, "80"));
        assertThatThrownBy(() -> conclusion.compute(number))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已有 4 份评分");
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

    private void score(String expert, String points) {
        scoring.submit(number, expert, Map.of("foundation", new ScoreItem(new BigDecimal(points), "理由")));
    }
}
