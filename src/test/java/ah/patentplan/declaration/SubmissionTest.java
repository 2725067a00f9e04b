package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.access.Actor;
import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Category;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 提交 – what a declaration must be to be taken in, and what becomes of it. */
@FeatureTest
@Import({Consistency.class, Correcting.class, Drafts.class, Submission.class})
class SubmissionTest {

    private static final Instant DEADLINE = Instant.parse("2022-09-26T10:00:00Z");

    @Autowired
    private Drafts drafts;

    @Autowired
    private Submission submission;

    @Autowired
    private Consistency consistency;

    @Autowired
    private Correcting correcting;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Listings listings;

    @Autowired
    private EntityManager entities;

    private Declaration declaration;
    private Map<String, Object> answers;

    @BeforeEach
    void aFilledInDeclarationWithItsMaterials() {
        given.programmeOf2022();
        given.sampleUnit();
        given.actsForUnit(SampleDeclaration.CREDIT_CODE);
        clock.moveTo(DEADLINE.minusSeconds(3600));
        declaration = drafts.open(Category.UNIVERSITY_OPERATION, 2022);
        answers = SampleDeclaration.answers(2022);
        drafts.save(declaration.number(), answers, 0);
        List.of("COMMITMENT", "OPINION", "PLAN", "EVIDENCE").forEach(this::material);
    }

    @Test
    void theFirstCategoryGoesStraightToTheProvince() {
        entities.flush();
        jdbc.update("update declaration set category = 'KEY_CITY'");
        entities.clear();

        submission.submit(declaration.number());
        submission.issueReceipt(declaration.number());

        assertThat(declarations.of(declaration.number()).state()).isEqualTo(DeclarationState.RECOMMENDED);
        assertThat(letter("receipt")).contains("已直接送达省局").doesNotContain("初审");
    }

    @Test
    void theBureauOfACityDoesNotReviewTheDeclarationOfItsCity() {
        submission.submit(declaration.number());
        entities.flush();
        Actor bureau = new Actor("hefei", "hefei", Set.of("cityBureau", "cityBureau-340100"));
        assertThat(declarations.visibleTo(bureau)).hasSize(1);

        jdbc.update("update declaration set category = 'KEY_CITY'");

        assertThat(declarations.visibleTo(bureau)).isEmpty();
    }

    @Test
    void everyMissingMaterialIsNamed() {
        jdbc.update("delete from material where kind in ('PLAN', 'EVIDENCE')");

        refused(() -> submission.submit(declaration.number()), "请先上传“建设实施方案”、“证明材料”");
        assertThat(declaration.state()).isEqualTo(DeclarationState.DRAFT);
    }

    @Test
    void aDeclarationIsSubmittedOnce() {
        submission.submit(declaration.number());

        refused(() -> submission.submit(declaration.number()), "目前为“待市局初审”");
    }

    @Test
    void nobodyElseSubmits() {
        given.declaration(2, DeclarationState.CLOSED);
        given.actsForUnit("123400000000000002");

        refused(() -> submission.submit(declaration.number()), "您无权查看");
    }

    @Test
    void aReturnedDeclarationKeepsItsTimeOfArrival() {
        submission.submit(declaration.number());
        Instant arrival = declaration.submittedAt();
        returned();
        clock.moveTo(DEADLINE.minusSeconds(60));

        submission.correct(declaration.number(), "已补正");

        submission.issueReceipt(declaration.number());

        assertThat(declaration.submittedAt()).isEqualTo(arrival);
        assertThat(declaration.state()).isEqualTo(DeclarationState.SUBMITTED);
        assertThat(letter("receipt")).contains("到达时间：" + Correspondence.time(arrival));
    }

    @Test
    void aConditionNotMetGivesTheDeclarationBackWithItsVerdicts() {
        submission.submit(declaration.number());
        Verdict notMet = verdict(Verdict.Outcome.NOT_MET);

        assertThat(submission.judge(declaration.number(), List.of(notMet))).isFalse();

        assertThat(declaration.state()).isEqualTo(DeclarationState.DRAFT);
        assertThat(declaration.submittedAt()).isNull();
        assertThat(declaration.verdicts()).containsExactly(notMet);
    }

    @Test
    void aCorrectionThatMissesAConditionHasArrivedAllTheSame() {
        submission.submit(declaration.number());
        Instant arrival = declaration.submittedAt();
        returned();
        submission.correct(declaration.number(), "已补正");

        submission.judge(declaration.number(), List.of(verdict(Verdict.Outcome.NOT_MET)));

        assertThat(declaration.submittedAt()).isEqualTo(arrival);
        assertThat(declaration.state()).isEqualTo(DeclarationState.RETURNED);
    }

    @Test
    void aConditionThatAReviewerConfirmsDoesNotBlock() {
        submission.submit(declaration.number());

        assertThat(submission.judge(declaration.number(), List.of(verdict(Verdict.Outcome.TO_BE_CONFIRMED))))
                .isTrue();
        assertThat(declaration.state()).isEqualTo(DeclarationState.SUBMITTED);
    }

    @Test
    void aCodeWithAWrongCheckDigitIsRefused() {
        answer("creditCode", "12340000DEM0000014");

        refused(() -> submission.checkApplicant(declaration.number()), "“统一社会信用代码”校验位不正确");
    }

    @Test
    void theCodeOfAnotherUnitIsRefused() {
        answer("creditCode", "12340200DEM000002G");

        refused(() -> submission.checkApplicant(declaration.number()), "“统一社会信用代码”与贵单位登记的“");
    }

    @Test
    void anotherNameThanTheRegisteredOneIsRefused() {
        answer("unitName", "江淮大学");

        refused(() -> submission.checkApplicant(declaration.number()), "“单位名称”与贵单位登记的“江淮示范大学”不一致");
    }

    @Test
    void aUnitListedForGraveDishonestyIsRefused() {
        listings.save(new Listing(SampleDeclaration.CREDIT_CODE, "虚假申报", today(), today(), "province"));

        refused(
                () -> submission.checkApplicant(declaration.number()),
                "已被列入严重失信名单，不能申报：虚假申报（自2022-09-26起，至2022-09-26）");
    }

    @Test
    void aUnitPassesOnTheDayAfterItsListingHasEnded() {
        listings.save(new Listing(
                SampleDeclaration.CREDIT_CODE, "虚假申报", today().minusYears(3), today().minusDays(1), "province"));

        submission.checkApplicant(declaration.number());
    }

    @Test
    void aListingWithoutEndIsNeverOver() {
        listings.save(new Listing(SampleDeclaration.CREDIT_CODE, "虚假申报", today().minusYears(9), null, "province"));

        refused(() -> submission.checkApplicant(declaration.number()), "无限期");
    }

    @Test
    void aKindOfUnitThatTheCategoryExcludesIsRefused() {
        listed("kind = 'ENTERPRISE'");

        refused(() -> submission.checkApplicant(declaration.number()), "不接受企业申报");
    }

    @Test
    void theRegisteredUnitPasses() {
        submission.checkApplicant(declaration.number());
        consistency.check(declaration.number());

        assertThat(declaration.state()).isEqualTo(DeclarationState.DRAFT);
    }

    @Test
    void aShareAboveWhatItsPatentsAllowIsRefusedWithBothFigures() {
        answer("smeTransferRatio", 20.01);

        refused(() -> consistency.check(declaration.number()), "向中小微企业转让许可专利占有效专利比例”填报20.01%，按");
    }

    @Test
    void theLastThreeYearsAreThoseOfTheForm() {
        answer("ipSpending", List.of(Map.of("ipSpendingYear", 2020), Map.of("ipSpendingYear", 2021)));

        refused(() -> consistency.check(declaration.number()), "“近三年知识产权管理经费投入”应逐年填写2019年、2020年、2021年");
    }

    private void returned() {
        Section content = new Section("content", "二、申报内容", Set.of("validInventionPatents"));
        correcting.ask(declaration.number(), new Return(false, List.of(content), List.of("content"), "请核对"));
    }

    private void answer(String key, Object value) {
        answers.put(key, value);
        drafts.save(declaration.number(), answers, declaration.revision());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void listed(String change) {
        jdbc.update("update applicant set " + change);
        entities.flush();
        entities.clear();
    }

    private void material(String kind) {
        jdbc.update(
                "insert into material (number, kind, file_name, sha256, size, pages, uploaded_by, uploaded_at)"
                        + " values (?, ?, '材料.pdf', repeat('0', 64), 1, 1, 'unit', now())",
                declaration.number(),
                kind);
    }

    private String letter(String kind) {
        return jdbc.queryForObject(
                "select body from letter where number = ? and kind = ?", String.class, declaration.number(), kind);
    }

    private static Verdict verdict(Verdict.Outcome outcome) {
        return new Verdict("validInventionPatents", "附件2 三（一）", "有效发明专利拥有量", "≥50件", "49件", "截至2022年6月", outcome, "");
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
