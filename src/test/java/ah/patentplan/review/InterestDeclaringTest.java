package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 利益关系年度申报 – each year anew, by the expert alone; what was declared stays. */
@FeatureTest
@Import({InterestDeclaring.class, EntryCheck.class})
class InterestDeclaringTest {

    private static final RelationEntry ADVISER = new RelationEntry("顾问", "某公司", "91340100DEM000005F", "");
    private static final RelationEntry EMPTY = new RelationEntry("兼职", " ", "", null);

    @Autowired
    private InterestDeclaring declaring;

    @Autowired
    private Interests interests;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void anExpertWhoHasDeclaredNothing() {
        clock.moveTo(LocalDate.of(2022, 10, 12));
        given.programmeOf2022();
        jdbc.update("insert into expert values ('newcomer', '新人', '某院', '12340000EXP000002W', '340100', '[]')");
        given.acts("newcomer", Role.EXPERT);
    }

    @Test
    void whoDeclaresThatThereIsNoneIsACandidate() {
        assertThat(interests.declaredIn(2022)).isEmpty();
        declare(true);
        assertThat(interests.declaredIn(2022)).containsExactly("newcomer");
        assertThat(declaring.mine()).singleElement().satisfies(first -> {
            assertThat(first.round()).isEqualTo(1);
            assertThat(first.relations()).isEmpty();
        });
    }

    @Test
    void aLaterDeclarationReplacesTheEarlierOneWhichStays() {
        declare(true);
        declare(false, EMPTY, ADVISER);
        assertThat(interests.standing("newcomer", 2022).orElseThrow().relations())
                .containsExactly(new Relation(RelationKind.ADVISER, "某公司", "91340100DEM000005F", ""));
        assertThat(declaring.mine()).extracting(InterestDeclaration::round).containsExactly(2, 1);
        assertThat(interests.standing(2022)).hasSize(1);
    }

    @Test
    void whatWasDeclaredStandsEvenAgainstTheDatabase() {
        declare(true);
        assertThatThrownBy(() -> jdbc.update("update interest_declaration set relations = '[1]'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void noneAndALineContradictEachOther() {
        refused("已选择“没有利益关系”，不应再填写利益关系", true, ADVISER);
        refused("“有利益关系”至少填写一行", false, EMPTY);
    }

    @Test
    void aWrongFieldIsNamed() {
        refused("“单位名称”应为1至100字", false, new RelationEntry("顾问", "", "91340100DEM000005F", ""));
        refused(
                "“统一社会信用代码”应为18位，且校验位正确：91340100DEM0000050",
                false,
                new RelationEntry("顾问", "某公司", "91340100DEM0000050", ""));
        refused("“关系”应为兼职、顾问、持股、亲属、师生、近三年合作、其他利益关系之一：朋友", false, new RelationEntry("朋友", "某公司", "", ""));
    }

    @Test
    void withoutConfirmationNothingIsDeclared() {
        assertThatThrownBy(() -> declaring.declare(2022, true, List.of(), false))
                .hasMessage("请勾选“本人确认”");
        assertThat(declaring.mine()).isEmpty();
    }

    @Test
    void aYearIsOpenUntilItsProjectsAreEvaluated() {
        clock.moveTo(LocalDate.of(2024, 1, 1));
        assertThat(declaring.years()).containsExactly(2022);
        clock.moveTo(LocalDate.of(2024, 1, 2));
        assertThat(declaring.years()).isEmpty();
        refused("2022年度的利益关系不在申报期内", true);
    }

    @Test
    void nobodyButAnExpertOfThePoolDeclares() {
        given.acts("stranger", Role.EXPERT);
        refused("您的账号不在专家库中，请联系省局", true);
        given.acts("newcomer", Role.PROVINCE_OFFICE);
        refused("您没有办理此事项的权限", true);
    }

    private void refused(String message, boolean none, RelationEntry... entries) {
        assertThatThrownBy(() -> declare(none, entries))
                .isInstanceOf(Refusal.class)
                .hasMessage(message);
    }

    private void declare(boolean none, RelationEntry... entries) {
        declaring.declare(2022, none, List.of(entries), true);
        entities.flush();
        entities.clear();
    }
}
