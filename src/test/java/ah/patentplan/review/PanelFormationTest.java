package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Category;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 组建专家组 – from the batch of declarations to the appointed panel. */
@FeatureTest
@Import(PanelFormation.class)
class PanelFormationTest {

    private static final String ORGANISER = "黄山归来不看岳，2022年";
    private static final String SUPERVISOR = "清风徐来水波不兴0926";

    private static final Category CATEGORY = Category.UNIVERSITY_OPERATION;

    @Autowired
    private PanelFormation formation;

    @Autowired
    private Panels panels;

    @Autowired
    private Given given;

    @Autowired
    private EntityManager entities;

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
    void aPanelTakesAllAcceptedDeclarationsThatHaveNone() {
        String number = formation.open(CATEGORY, 2022);
        assertThat(number).isEqualTo("2022-UO-P01");
        assertThat(panels.of(number).declarations()).containsExactly(first, second);

        String third = given.declaration(3, DeclarationState.ACCEPTED);
        assertThat(panels.of(formation.open(CATEGORY, 2022)).declarations()).containsExactly(third);
    }

    @Test
    void withoutAcceptedDeclarationsThereIsNoPanel() {
        formation.open(CATEGORY, 2022);
        assertThatThrownBy(() -> formation.open(CATEGORY, 2022)).isInstanceOf(Refusal.class);
    }

    @Test
    void theDrawCanBeRepeatedFromItsRecordAlone() {
        given.experts(12);
        given.adviser("insider", 1);
        Panel panel = drawn();

        DrawRecord record = panel.drawRecord();

        assertThat(record.contradictions()).isEmpty();
        assertThat(record.candidates()).hasSize(13).isSorted();
        assertThat(record.members()).containsExactlyInAnyOrderElementsOf(panel.members());
        assertThat(record.recusals()).extracting(Recusal::expert).containsExactly("insider");
        assertThat(panel.draw().line()).contains(record.candidateHash(), record.seed());
    }

    @Test
    void nothingIsDrawnBeforeTheSupervisorHasEnteredItsHalf() {
        given.experts(12);
        String number = formation.open(CATEGORY, 2022);
        formation.prepare(number, DrawMode.DRAW, List.of(), ORGANISER);

        assertThatThrownBy(() -> formation.draw(number)).hasMessageContaining("尚待监督方录入");
    }

    @Test
    void theSupervisorEntersOnce() {
        given.experts(12);
        String number = formation.open(CATEGORY, 2022);
        formation.prepare(number, DrawMode.DRAW, List.of(), ORGANISER);
        formation.enter(number, SUPERVISOR);

        assertThatThrownBy(() -> formation.enter(number, SUPERVISOR + "再")).hasMessageContaining("目前不待监督方录入");
    }

    @Test
    void theListIsFrozenBeforeTheSupervisorEnters() {
        given.experts(12);
        String number = formation.open(CATEGORY, 2022);
        formation.prepare(number, DrawMode.DRAW, List.of(), ORGANISER);
        given.expert("latecomer", 950);
        formation.enter(number, SUPERVISOR);
        formation.draw(number);

        assertThat(panels.of(number).drawRecord().candidates()).doesNotContain("latecomer");
    }

    @ParameterizedTest
    @CsvSource({"11,false", "12,true", "64,true", "65,false"})
    void anEntryHasTwelveToSixtyFourCharacters(int length, boolean possible) {
        given.experts(12);
        String number = formation.open(CATEGORY, 2022);
        String entry = "皖".repeat(length);

        if (possible) {
            formation.prepare(number, DrawMode.DRAW, List.of(), entry);
            assertThat(panels.of(number).draw().organiserCommitment()).hasSize(64);
        } else {
            assertThatThrownBy(() -> formation.prepare(number, DrawMode.DRAW, List.of(), entry))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("“组织方录入”应为12至64个字符");
        }
    }

    @Test
    void anAdviserOfADeclaringUnitIsRecusedFromThatDeclarationOnly() {
        given.experts(6);
        given.adviser("insider", 1);
        Panel panel = drawn();
        assertThat(panel.recusedFrom("insider")).containsExactly(first);
        assertThat(panel.membersFor(first)).hasSize(6).doesNotContain("insider");
        assertThat(panel.membersFor(second)).hasSize(7).contains("insider");
    }

    @Test
    void tooFewExpertsForADeclarationAreRefusedBeforeTheDraw() {
        given.experts(4);
        given.adviser("insider", 2);
        String number = formation.open(CATEGORY, 2022);
        assertThatThrownBy(() -> formation.prepare(number, DrawMode.DRAW, List.of(), ORGANISER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(second)
                .hasMessageContaining("只有 4 名专家");
    }

    @Test
    void fourAppointedExpertsAreRefused() {
        given.experts(12);
        String number = formation.open(CATEGORY, 2022);
        List<String> four = List.of("expert01", "expert02", "expert03", "expert04");
        assertThatThrownBy(() -> formation.prepare(number, DrawMode.APPOINT, four, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(first);
    }

    @Test
    void nobodyReadsBeforeTheSupervisorHasConfirmed() {
        given.experts(7);
        Panel panel = drawn();
        assertThatThrownBy(() -> formation.appoint(panel.number(), first)).isInstanceOf(Refusal.class);
    }

    @Test
    void aRepeatedDrawNeedsNewEntriesAndHasAnotherSeed() {
        given.experts(12);
        Panel panel = drawn();
        String seed = panel.drawRecord().seed();
        formation.witness(panel.number(), false, "名单有误");
        formation.prepare(panel.number(), DrawMode.DRAW, List.of(), ORGANISER);
        formation.enter(panel.number(), SUPERVISOR + "二");
        formation.draw(panel.number());
        entities.flush();
        assertThat(panel.drawRecord().seed()).isNotEqualTo(seed);
    }

    @Test
    void aWitnessedPanelIsNotFormedAnew() {
        given.experts(12);
        Panel panel = drawn();
        formation.witness(panel.number(), true, "");
        assertThatThrownBy(() -> formation.prepare(panel.number(), DrawMode.DRAW, List.of(), ORGANISER))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theMembersWhoAreNotRecusedReadTheDeclaration() {
        given.experts(6);
        given.adviser("insider", 1);
        Panel panel = drawn();
        formation.witness(panel.number(), true, "");
        assertThat(formation.appoint(panel.number(), first)).isTrue();
        entities.flush();
        assertThat(readers(first)).hasSize(6).doesNotContain("insider");
        assertThat(readers(second)).isEmpty();
    }

    @Test
    void aCaseIsToldOnce() {
        given.experts(7);
        Panel panel = drawn();
        formation.witness(panel.number(), true, "");
        assertThat(formation.appoint(panel.number(), first)).isTrue();
        assertThat(formation.appoint(panel.number(), first)).isFalse();
    }

    /** A drawn panel, read back from the database. */
    private Panel drawn() {
        String number = formation.open(CATEGORY, 2022);
        formation.prepare(number, DrawMode.DRAW, List.of(), ORGANISER);
        formation.enter(number, SUPERVISOR);
        formation.draw(number);
        entities.flush();
        entities.clear();
        return panels.of(number);
    }

    private List<String> readers(String number) {
        return jdbc.queryForList("select account from declaration_reader where number = ?", String.class, number);
    }
}
