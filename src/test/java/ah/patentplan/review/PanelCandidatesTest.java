package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
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

/** 候选名单 – who of the pool is on it, and why the others are not. */
@FeatureTest
@Import(PanelFormation.class)
class PanelCandidatesTest {

    private static final Category CATEGORY = Category.UNIVERSITY_OPERATION;

    @Autowired
    private PanelFormation formation;

    @Autowired
    private PanelCandidates candidates;

    @Autowired
    private Panels panels;

    @Autowired
    private Given given;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void sevenExpertsAndTwoDeclarations() {
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
        given.declaration(1, DeclarationState.ACCEPTED);
        given.declaration(2, DeclarationState.ACCEPTED);
        given.experts(7);
    }

    @Test
    void whoIsNoLongerAskedIsNotOnTheList() {
        jdbc.update("update expert set active = false where account = 'expert03'");
        assertThat(exclusion(opened(), "expert03")).isEqualTo("已不在库");
        assertThat(exclusion(opened(), "expert04")).isEmpty();
    }

    @Test
    void whoHasNotDeclaredInterestsForTheYearIsNotOnTheList() {
        jdbc.update("insert into expert select 'silent', name, unit_name, credit_code, region, fields, max_load, true"
                + " from expert where account = 'expert02'");
        assertThat(exclusion(opened(), "silent")).isEqualTo("尚未申报2022年度的利益关系");
    }

    @Test
    void anExpertOfADeclaringUnitIsNotOnTheListOfItsCategory() {
        given.expert("rival", 1);
        assertThat(exclusion(opened(), "rival")).isEqualTo("全部项目均须回避");
    }

    @Test
    void whoIsRecusedFromSomeIsOnTheListAndFromAllIsNot() {
        given.adviser("insider", 1);
        assertThat(exclusion(opened(), "insider")).isEmpty();

        String alone = formation.open(batch(given.declaration(3, DeclarationState.ACCEPTED)));
        given.expert("third", 3);
        assertThat(exclusion(alone, "third")).isEqualTo("全部项目均须回避");
    }

    @ParameterizedTest
    @CsvSource({"2,''", "1,'本年度评审将达 2 项，超过上限 1 项'"})
    void theBatchCountsAgainstTheMaximumLoad(int most, String exclusion) {
        jdbc.update("update expert set max_load = ? where account = 'expert01'", most);
        assertThat(exclusion(opened(), "expert01")).isEqualTo(exclusion);
    }

    @ParameterizedTest
    @CsvSource({"3,''", "2,'本年度评审将达 3 项，超过上限 2 项'"})
    void theOtherPanelsOfTheYearCountToo(int most, String exclusion) {
        jdbc.update("update expert set max_load = ? where account = 'expert01'", most);
        drawn(opened());
        String next = formation.open(batch(given.declaration(3, DeclarationState.ACCEPTED)));

        assertThat(exclusion(next, "expert01")).isEqualTo(exclusion);
    }

    @Test
    void aDeclarationThatTheExpertIsRecusedFromIsNoLoad() {
        given.adviser("insider", 1);
        jdbc.update("update expert set max_load = 1 where account = 'insider'");
        assertThat(exclusion(opened(), "insider")).isEmpty();
    }

    @Test
    void whoIsNotOnTheListIsNotInTheFrozenOne() {
        jdbc.update("update expert set max_load = 1 where account = 'expert05'");
        String number = opened();
        drawn(number);
        assertThat(panels.of(number).draw().candidates()).hasSize(6).doesNotContain("expert05");
    }

    @Test
    void whoIsNotOnTheListIsNotAppointed() {
        jdbc.update("update expert set active = false where account = 'expert06'");
        String number = opened();
        List<String> six = List.of("expert01", "expert02", "expert03", "expert04", "expert05", "expert06");

        assertThatThrownBy(() -> formation.prepare(number, DrawMode.APPOINT, six, ""))
                .isInstanceOf(Refusal.class)
                .hasMessage("“指定专家”中的 expert06 不能参加评审：已不在库");
    }

    private String opened() {
        return panels.findByYearOrderByNumber(2022).stream()
                .map(Panel::number)
                .findFirst()
                .orElseGet(() -> formation.open(CATEGORY, 2022));
    }

    private void drawn(String number) {
        formation.prepare(number, DrawMode.DRAW, List.of(), "黄山归来不看岳，2022年");
        formation.enter(number, "清风徐来水波不兴0926");
        formation.draw(number);
    }

    private static PanelBatch batch(String number) {
        return new PanelBatch(2022, CATEGORY, null, "", List.of(number));
    }

    private String exclusion(String number, String expert) {
        return candidates.of(panels.of(number)).stream()
                .filter(candidate -> candidate.expert().account().equals(expert))
                .findFirst()
                .orElseThrow()
                .exclusion();
    }
}
