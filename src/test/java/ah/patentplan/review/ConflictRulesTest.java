package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 回避规则 – each ground on which an expert stays away from a declaration, and what is none. */
@FeatureTest
class ConflictRulesTest {

    private static final String EXPERT = "expert01";

    @Autowired
    private ConflictRules rules;

    @Autowired
    private Experts experts;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Given given;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    private String number;

    @BeforeEach
    void aDeclarationAndAStranger() {
        given.programmeOf2022();
        number = given.declaration(1, DeclarationState.ACCEPTED);
        given.experts(1);
    }

    @Test
    void aStrangerHasNone() {
        assertThat(grounds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit_name = '（大学）1'", "credit_code = '123400000000000001'"})
    void theApplicantsNameOrCodeIsEnough(String same) {
        jdbc.update("update expert set " + same);
        assertThat(grounds()).containsExactly("专家工作单位即申报单位");
    }

    @Test
    void whoWorksAtAPartnerIsRecused() {
        answers("{\"partners\": [{\"partnerName\": \"海外公司\"}, {\"partnerName\": \"大学901\"}]}");
        assertThat(grounds()).containsExactly("专家工作单位即联合申报单位");
    }

    @Test
    void aPartnerIsFoundByItsCodeToo() {
        answers("{\"partners\": [{\"partnerName\": \"改名后\", \"partnerCreditCode\": \"123400000000000901\"}]}");
        assertThat(grounds()).containsExactly("专家工作单位即联合申报单位");
    }

    @Test
    void whoWorksAtTheRecommendingBureauIsRecused() {
        jdbc.update("update expert set unit_name = '合肥市市场监督管理局'");
        assertThat(grounds()).containsExactly("专家工作单位即推荐单位");
        jdbc.update("update expert set unit_name = '芜湖市市场监督管理局'");
        assertThat(grounds()).isEmpty();
    }

    @Test
    void aCitysOwnBureauRecommendsNothingButMayLeadItsDeclaration() {
        keyCity();
        jdbc.update("update expert set region = '340200', unit_name = '合肥市市场监督管理局'");
        assertThat(grounds()).isEmpty();
        answers("{\"leadDepartment\": \"合肥市市场监督管理局\"}");
        assertThat(grounds()).containsExactly("专家工作单位即申报牵头部门");
        answers("{\"leaderUnitAndPosition\": \"合肥市市场监督管理局 副局长\"}");
        assertThat(grounds()).containsExactly("专家工作单位即项目负责人工作单位");
    }

    @ParameterizedTest
    @CsvSource({"大学1, ''", "改名后, 123400000000000001"})
    void aRegisteredRelationToTheApplicantRecuses(String unitName, String code) {
        relation(unitName, code);
        assertThat(grounds()).containsExactly("专家与申报单位有利益关系");
    }

    @Test
    void aRelationToAPartnerRecusesButNoneToTheBureau() {
        answers("{\"partners\": [{\"partnerName\": \"某代理公司\"}]}");
        relation("合肥市市场监督管理局", "");
        assertThat(grounds()).isEmpty();
        relation("某代理公司", "");
        assertThat(grounds()).containsExactly("专家与联合申报单位有利益关系");
    }

    @Test
    void whatTheExpertDeclaredLastForTheYearCounts() {
        declared(2022, 2, "大学1");
        assertThat(grounds()).containsExactly("专家与申报单位有利益关系");
        declared(2022, 3, "大学2");
        assertThat(grounds()).isEmpty();
    }

    @Test
    void aDeclarationOfAnotherYearDoesNotCount() {
        jdbc.update("insert into programme select (jsonb_populate_record(p, '{\"year\": 2023}')).* from programme p");
        declared(2023, 1, "大学1");
        assertThat(grounds()).isEmpty();
    }

    @Test
    void expertsOfTheDeclaringCityStayAwayWhereTheProgrammeSaysSo() {
        assertThat(grounds()).isEmpty();
        keyCity();
        assertThat(grounds()).containsExactly("专家工作单位在申报地区，本类别实行地区回避");
        jdbc.update("update expert set region = '340200'");
        assertThat(grounds()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "ACCEPTED", "REFUSED", "NOT_APPROVED"})
    void whoseUnitCompetesInTheCategoryScoresNoneOfItWhateverBecameOfIt(DeclarationState state) {
        given.declaration(901, state);
        assertThat(grounds()).containsExactly("专家工作单位在同一类别另有申报");
    }

    @Test
    void aPartnerCompetesToo() {
        String other = given.declaration(2, DeclarationState.ACCEPTED);
        jdbc.update(
                "update declaration set answers = '{\"partners\": [{\"partnerName\": \"大学901\"}]}' where number = ?",
                other);
        assertThat(grounds()).containsExactly("专家工作单位在同一类别另有申报");
    }

    @Test
    void aDraftAnotherCategoryAndAnotherYearAreNoCompetition() {
        String other = given.declaration(901, DeclarationState.DRAFT);
        jdbc.update("update declaration set submitted_at = null where number = ?", other);
        assertThat(grounds()).isEmpty();
        jdbc.update(
                "update declaration set submitted_at = now(), category = 'SERVICE_PLATFORM' where number = ?", other);
        assertThat(grounds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"leaderName\": \"专家 expert01\"}",
                "{\"contactName\": \"专家expert01\"}",
                "{\"legalRepresentative\": \"专家expert01\"}",
                "{\"departmentHeadName\": \"专家expert01\"}",
                "{\"team\": [{\"memberName\": \"别人\"}, {\"memberName\": \"专家expert01\"}]}"
            })
    void whoIsNamedInTheFormIsRecusedAndNotNamedAgain(String answers) {
        answers(answers);
        assertThat(grounds()).containsExactly("专家与申报书所列人员同名");
    }

    @Test
    void allGroundsStandInOneRecusal() {
        relation("大学1", "");
        answers("{\"leaderName\": \"专家expert01\"}");
        assertThat(grounds()).containsExactly("专家与申报单位有利益关系；专家与申报书所列人员同名");
    }

    @Test
    void amongManyEachIsFoundByItself() {
        String other = given.declaration(2, DeclarationState.ACCEPTED);
        given.adviser("adviser", 2);
        given.expert("rival", 1);

        Conflicts conflicts = rules.among(
                experts.findAllByOrderByAccount(), List.of(declarations.of(number), declarations.of(other)));

        assertThat(conflicts.declarations()).containsExactly(number, other);
        assertThat(conflicts.recusals())
                .extracting(recusal -> recusal.expert() + " " + recusal.number() + " " + recusal.ground())
                .containsExactlyInAnyOrder(
                        "rival " + number + " 专家工作单位即申报单位",
                        "rival " + other + " 专家工作单位在同一类别另有申报",
                        "adviser " + other + " 专家与申报单位有利益关系");
    }

    private List<String> grounds() {
        entities.clear();
        return rules.between(experts.of(EXPERT), declarations.of(number)).stream()
                .map(Recusal::ground)
                .toList();
    }

    private void answers(String json) {
        jdbc.update("update declaration set answers = ?::jsonb where number = ?", json, number);
    }

    private void keyCity() {
        jdbc.update("update declaration set category = 'KEY_CITY'");
    }

    private void relation(String unitName, String code) {
        jdbc.update(
                "insert into expert_relation (expert, kind, unit_name, credit_code, note) values (?, 'SHARES', ?, ?, '')",
                EXPERT,
                unitName,
                code);
    }

    private void declared(int year, int round, String unitName) {
        jdbc.update("""
                insert into interest_declaration values (?, ?, ?, jsonb_build_array(jsonb_build_object(
                    'kind', 'RELATIVE', 'unitName', ?, 'creditCode', '', 'note', '')), now())""", EXPERT, year, round, unitName);
    }
}
