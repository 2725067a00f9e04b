package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Category;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 申报主体 – the annexes' 申报主体 word by word, and forms that name another unit than the registered one. */
@FeatureTest
@Import({Drafts.class, Submission.class})
class ApplicantCheckTest {

    private static final Instant OPEN = Instant.parse("2022-09-20T01:00:00Z");
    private static final String UNIT = "91340200DEM000051D";
    private static final String PARTNER = "12340200DEM000041H";

    @Autowired
    private Drafts drafts;

    @Autowired
    private Submission submission;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void theProgrammeIsOpen() {
        given.programmeOf2022();
        given.actsForUnit(UNIT);
        clock.moveTo(OPEN);
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void onlyTheKindsThatTheAnnexNamesDeclare(Category category) {
        Set<ApplicantKind> named = named(category);

        for (ApplicantKind kind : ApplicantKind.values()) {
            registered(kind, "340200", kind == ApplicantKind.PARK ? ParkType.HIGH_TECH_ZONE : null);
            ThrowingCallable opening = () -> drafts.open(category, 2022);
            if (named.contains(kind)) {
                assertThatCode(opening).as(kind.title()).doesNotThrowAnyException();
            } else {
                refused(opening, "“%s”不接受%s申报".formatted(category.title(), kind.title()));
            }
        }
    }

    /** 附件1 to 附件5, 二. */
    private static Set<ApplicantKind> named(Category category) {
        return switch (category) {
            case KEY_CITY -> Set.of(ApplicantKind.CITY_GOVERNMENT);
            case UNIVERSITY_OPERATION -> Set.of(ApplicantKind.UNIVERSITY, ApplicantKind.INSTITUTE);
            case HIGH_VALUE_PATENT ->
                Set.of(
                        ApplicantKind.ENTERPRISE,
                        ApplicantKind.UNIVERSITY,
                        ApplicantKind.INSTITUTE,
                        ApplicantKind.NEW_RESEARCH_BODY);
            case INDUSTRY_CENTRE -> Set.of(ApplicantKind.PARK);
            case SERVICE_PLATFORM ->
                Set.of(
                        ApplicantKind.ENTERPRISE,
                        ApplicantKind.UNIVERSITY,
                        ApplicantKind.INSTITUTE,
                        ApplicantKind.NEW_RESEARCH_BODY,
                        ApplicantKind.PUBLIC_INSTITUTION);
        };
    }

    @Test
    void aCountyIsNoCity() {
        registered(ApplicantKind.CITY_GOVERNMENT, "340826", null);

        refused(() -> drafts.open(Category.KEY_CITY, 2022), "宿松县不是设区市");
    }

    @Test
    void aNationalKeyCityDoesNotDeclareEvenUnfunded() {
        registered(ApplicantKind.CITY_GOVERNMENT, "340200", null);
        facts("national_key_city = true");

        refused(() -> drafts.open(Category.KEY_CITY, 2022), "芜湖市已被列入国家知识产权运营服务体系建设重点城市");
    }

    @Test
    void aCityFundedFromTheNationalProgrammeDoesNotDeclareEvenUnlisted() {
        registered(ApplicantKind.CITY_GOVERNMENT, "340200", null);
        facts("nationally_funded = true");

        refused(() -> drafts.open(Category.KEY_CITY, 2022), "芜湖市已获得国家知识产权运营服务体系建设资金支持");
    }

    @Test
    void aParkOfAnotherTypeDoesNotDeclare() {
        registered(ApplicantKind.PARK, "340200", null);

        refused(() -> drafts.open(Category.INDUSTRY_CENTRE, 2022), "只接受国家级新区、高新技术产业开发区、经济技术开发区的管委会申报");
    }

    @Test
    void whatHoldsAtOpeningIsCheckedAgainAtSubmission() {
        registered(ApplicantKind.CITY_GOVERNMENT, "340200", null);
        Declaration draft = drafts.open(Category.KEY_CITY, 2022);
        submission.checkApplicant(draft.number());
        facts("national_key_city = true");

        refused(() -> submission.checkApplicant(draft.number()), "重点城市");
    }

    @Test
    void aCityWithAWronglyRegisteredCodeIsFoundThoughItsFormAsksForNone() {
        given.actsForUnit("11340200DEM0000110");
        jdbc.update("insert into applicant (credit_code, name, kind, region) values"
                + " ('11340200DEM0000110', '芜湖市人民政府', 'CITY_GOVERNMENT', '340200')");
        Declaration draft = drafts.open(Category.KEY_CITY, 2022);

        refused(() -> submission.checkApplicant(draft.number()), "“统一社会信用代码”校验位不正确");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KEY_CITY             | CITY_GOVERNMENT    | unitName   | 芜湖市             | “申报主体”与贵单位登记的“示范单位”不一致
            KEY_CITY             | CITY_GOVERNMENT    | cityName   | 合肥市             | “城市名称”与贵单位登记的“芜湖市”不一致
            UNIVERSITY_OPERATION | INSTITUTE          | unitType   | university         | “单位类型”与贵单位登记的“科研院所”不一致
            HIGH_VALUE_PATENT    | ENTERPRISE         | variant    | institution        | “牵头单位类型”与贵单位登记的“企业”不一致
            HIGH_VALUE_PATENT    | NEW_RESEARCH_BODY  | variant    | enterprise         | “牵头单位类型”与贵单位登记的“新型研发机构”不一致
            HIGH_VALUE_PATENT    | ENTERPRISE         | unitType   | university         | “单位类型”与贵单位登记的“企业”不一致
            INDUSTRY_CENTRE      | PARK               | unitType   | newArea            | “园区类型”与贵单位登记的“经济技术开发区”不一致
            SERVICE_PLATFORM     | PUBLIC_INSTITUTION | unitName   | 示范               | “单位名称”与贵单位登记的“示范单位”不一致
            SERVICE_PLATFORM     | PUBLIC_INSTITUTION | creditCode | 12340200DEM000041H | “统一社会信用代码”与贵单位登记的“91340200DEM000051D”不一致""")
    void aFormThatNamesAnotherUnitIsRefused(
            Category category, ApplicantKind kind, String key, String value, String message) {
        registered(kind, "340200", kind == ApplicantKind.PARK ? ParkType.ECONOMIC_ZONE : null);
        Declaration draft = drafts.open(category, 2022);
        submission.checkApplicant(draft.number());

        answer(draft, Map.of(key, value));

        refused(() -> submission.checkApplicant(draft.number()), message);
    }

    @Test
    void aJointDeclarationNamesItsPartners() {
        Declaration draft = lead();
        answer(draft, Map.of("jointDeclaration", true, "partners", List.of(Map.of("partnerName", ""))));

        refused(() -> submission.checkApplicant(draft.number()), "“联合申报单位”至少填写一行");
    }

    @ParameterizedTest
    @MethodSource("wrongPartners")
    void aWrongPartnerIsRefusedByItsLine(List<String> codes, String message) {
        Declaration draft = lead();
        answer(
                draft,
                Map.of(
                        "partners",
                        codes.stream()
                                .map(code -> Map.of("partnerName", "单位", "partnerCreditCode", code))
                                .toList()));

        refused(() -> submission.checkApplicant(draft.number()), message);
    }

    static Stream<Arguments> wrongPartners() {
        return Stream.of(
                Arguments.of(List.of(PARTNER, "12340200DEM0000410"), "“联合申报单位”第2行的“统一社会信用代码”校验位不正确"),
                Arguments.of(List.of(UNIT), "“联合申报单位”第1行的“统一社会信用代码”是牵头单位自己的代码"),
                Arguments.of(List.of(PARTNER, PARTNER), "“联合申报单位”第2行的“统一社会信用代码”与前面某行相同"));
    }

    @Test
    void aLeadWithAPartnerPasses() {
        Declaration draft = lead();
        answer(
                draft,
                Map.of(
                        "jointDeclaration",
                        true,
                        "partners",
                        List.of(Map.of("partnerName", "单位", "partnerCreditCode", PARTNER))));

        submission.checkApplicant(draft.number());

        assertThat(draft.state()).isEqualTo(DeclarationState.DRAFT);
    }

    private Declaration lead() {
        registered(ApplicantKind.ENTERPRISE, "340200", null);
        return drafts.open(Category.HIGH_VALUE_PATENT, 2022);
    }

    private void registered(ApplicantKind kind, String region, ParkType park) {
        jdbc.update(
                "insert into applicant (credit_code, name, kind, region, park_type) values (?, '示范单位', ?, ?, ?)"
                        + " on conflict (credit_code) do update set kind = excluded.kind, park_type = excluded.park_type",
                UNIT,
                kind.name(),
                region,
                park == null ? null : park.name());
        entities.flush();
        jdbc.update("update declaration set state = 'LATE'");
        entities.clear();
    }

    private void facts(String change) {
        entities.flush();
        jdbc.update("update region_fact set " + change + " where region = '340200'");
        entities.clear();
    }

    private void answer(Declaration draft, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(draft.answers());
        answers.putAll(changes);
        drafts.save(draft.number(), answers, draft.revision());
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
