package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Actor;
import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Correcting;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Materials;
import ah.patentplan.declaration.Return;
import ah.patentplan.declaration.Section;
import ah.patentplan.declaration.Submission;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.programme.Category;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** 市局初审 – what each outcome needs, how many a city may recommend, and in which order. */
@FeatureTest
@Import({CityReview.class, Quotas.class, Correcting.class, Submission.class, Materials.class, DocumentStore.class})
class CityReviewTest {

    private static final Instant DEADLINE = Instant.parse("2022-09-26T10:00:00Z");
    private static final List<Section> OUTLINE = List.of(new Section("content", "二、申报内容", Set.of("figure")));

    @Autowired
    private CityReview review;

    @Autowired
    private Quotas quotas;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void inTime() {
        given.programmeOf2022();
        clock.moveTo(DEADLINE.minusSeconds(1));
        actsForRegion("340200");
    }

    @Test
    void aRecommendationOneSecondBeforeTheDeadlineIsInTime() {
        String number = submitted(1, "340200");

        recommend(number, 1);

        Declaration recommended = declarations.of(number);
        assertThat(recommended.state()).isEqualTo(DeclarationState.RECOMMENDED);
        assertThat(recommended.recommendedAt()).isEqualTo(DEADLINE.minusSeconds(1));
        assertThat(recommended.cityRank()).isOne();
        assertThat(recommended.cityOpinion()).isEqualTo("同意推荐");
    }

    @Test
    void aRecommendationAtTheDeadlineIsLate() {
        String number = submitted(1, "340200");
        clock.moveTo(DEADLINE);

        refused(() -> recommend(number, 1), "已过受理截止时间，逾期不予受理");
    }

    @Test
    void aRecommendationNeedsARank() {
        String number = submitted(1, "340200");

        refused(() -> review.recommend(number, null, "同意推荐"), "请填写“推荐位次”");
        refused(() -> recommend(number, 0), "请填写“推荐位次”");
    }

    @Test
    void aRecommendationNeedsAnOpinionAndTheStampedPage() {
        String number = submitted(1, "340200");

        refused(() -> review.recommend(number, BigDecimal.ONE, ""), "请填写“市局推荐意见”");
        jdbc.update("delete from material");
        refused(() -> recommend(number, 1), "请先在申报页面上传“意见页（市局盖章扫描件）”");
    }

    @Test
    void twoRecommendationsOfACityDoNotShareARank() {
        recommend(submitted(1, "340200"), 1);
        String second = submitted(2, "340200");

        refused(() -> recommend(second, 1), "“推荐位次”1已用于另一项推荐");

        recommend(second, 2);
        assertThat(declarations.of(second).cityRank()).isEqualTo(2);
    }

    @Test
    void eachCityRanksByItself() {
        recommend(submitted(1, "340200"), 1);
        recommend(submitted(2, "340300"), 1);

        assertThat(quotas.recommendedBy("340300", 2022, Category.UNIVERSITY_OPERATION))
                .singleElement()
                .returns(1, Declaration::cityRank);
    }

    @Test
    void aRankIsFreeAgainWhenItsDeclarationIsRefused() {
        String first = submitted(1, "340200");
        recommend(first, 1);
        declarations.of(first).refuse("材料不全", "通知三（一）");

        recommend(submitted(2, "340200"), 1);

        assertThat(quotas.recommendedBy("340200", 2022, Category.UNIVERSITY_OPERATION))
                .hasSize(1);
    }

    @Test
    void aCityRecommendsOneIndustryCentre() {
        recommend(industryCentre(1, "340200"), 1);
        String second = industryCentre(2, "340200");

        assertThat(standing("340200").sentence()).isEqualTo("推荐名额：本市（芜湖市）1项，已用1项");
        refused(() -> recommend(second, 2), "推荐名额已用完：芜湖市产业知识产权运营中心建设项目最多推荐1项，已推荐1项");
    }

    @Test
    void aNationalKeyCityRecommendsTwoIndustryCentres() {
        recommend(industryCentre(1, "340100"), 1);
        recommend(industryCentre(2, "340100"), 2);
        String third = industryCentre(3, "340100");

        assertThat(standing("340100").sentence()).isEqualTo("推荐名额：本市（合肥市）2项，已用2项");
        refused(() -> recommend(third, 3), "最多推荐2项，已推荐2项");
    }

    @Test
    void theCountiesCountUnderTheirCities() {
        recommend(industryCentre(1, "341882"), 1);
        recommend(industryCentre(2, "340826"), 1);

        assertThat(standing("341800").used()).isOne();
        assertThat(standing("341800").ranks()).isEmpty();
        String inXuancheng = industryCentre(3, "341800");
        String inAnqing = industryCentre(4, "340800");
        refused(() -> recommend(inXuancheng, 1), "推荐名额已用完：宣城市");
        refused(() -> recommend(inAnqing, 1), "推荐名额已用完：安庆市");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSED", "WITHDRAWN", "CANCELLED", "REVOKED"})
    void aPlaceIsFreeAgainWhenItsDeclarationEndsBeforeTheDecision(String end) {
        String first = industryCentre(1, "340200");
        recommend(first, 1);
        entities.flush();
        jdbc.update(
                "update declaration set state = ?, ended_from = 'RECOMMENDED', end_reason = '理由' where number = ?",
                end,
                first);
        entities.clear();

        recommend(industryCentre(2, "340200"), 1);

        assertThat(standing("340200").used()).isOne();
    }

    @Test
    void whatTheProvinceReturnedKeepsItsPlace() {
        String first = industryCentre(1, "340200");
        recommend(first, 1);
        declarations.of(first).become(DeclarationState.RETURNED);
        String second = industryCentre(2, "340200");

        refused(() -> recommend(second, 2), "推荐名额已用完");
    }

    @Test
    void theOtherCategoriesHaveNoQuota() {
        assertThat(quotas.of(2022, Category.UNIVERSITY_OPERATION, "340200").sentence())
                .isEqualTo("推荐名额：本类别不限");
    }

    @Test
    void aReturnNamesItsSectionsAndItsReason() {
        refused(() -> new Return(false, OUTLINE, List.of(), "请补正"), "请勾选“需补正的部分”");
        refused(() -> new Return(false, OUTLINE, List.of("another"), "请补正"), "“需补正的部分”不是可选项");
        refused(() -> new Return(false, OUTLINE, List.of("content"), " "), "请填写意见");
    }

    @Test
    void whatIsReturnedSaysWhoAsksForWhat() {
        String number = submitted(1, "340200");

        review.giveBack(number, new Return(false, OUTLINE, List.of("content"), "请核对专利数量"));

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.RETURNED);
        assertThat(jdbc.queryForObject("select body from letter", String.class))
                .contains("芜湖市市场监督管理局初审", "需补正的部分：二、申报内容", "请核对专利数量", "不因补正而延长");
    }

    @Test
    void toDeclineNeedsAnOpinion() {
        String number = submitted(1, "340200");

        refused(() -> review.decline(number, " "), "请填写“市局推荐意见”");
        review.decline(number, "条件不符");

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.DECLINED);
        assertThat(declarations.of(number).cityOpinion()).isEqualTo("条件不符");
    }

    private Quotas.Standing standing(String region) {
        return quotas.of(2022, Category.INDUSTRY_CENTRE, region);
    }

    private String industryCentre(int n, String region) {
        String number = submitted(n, region);
        jdbc.update("update declaration set category = 'INDUSTRY_CENTRE' where number = ?", number);
        return number;
    }

    private String submitted(int n, String region) {
        String number = given.declaration(n, DeclarationState.SUBMITTED);
        jdbc.update("update declaration set region = ? where number = ?", region, number);
        jdbc.update(
                "insert into material (number, kind, file_name, sha256, size, pages, uploaded_by, uploaded_at)"
                        + " values (?, 'CITY_OPINION', '意见.pdf', repeat('0', 64), 1, 1, 'city', now())",
                number);
        return number;
    }

    private void recommend(String number, int rank) {
        actsForRegion(jdbc.queryForObject("select region from declaration where number = ?", String.class, number));
        review.recommend(number, BigDecimal.valueOf(rank), "同意推荐");
        entities.flush();
    }

    private static void actsForRegion(String region) {
        Actor actor = new Actor("city", "city", Set.of("cityBureau", Actor.regionGroup(region)));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null));
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
