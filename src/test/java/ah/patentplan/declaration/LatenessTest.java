package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Category;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 逾期 – the deadline to the second, and how what it meets ends. */
@FeatureTest
@Import({Drafts.class, Submission.class, Correcting.class})
class LatenessTest {

    private static final Instant DEADLINE = Instant.parse("2022-09-26T10:00:00Z");

    @Autowired
    private Drafts drafts;

    @Autowired
    private Submission submission;

    @Autowired
    private Correcting correcting;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Declaration declaration;

    @BeforeEach
    void aFilledInDeclarationWithItsMaterials() {
        given.programmeOf2022();
        given.sampleUnit();
        given.actsForUnit(SampleDeclaration.CREDIT_CODE);
        clock.moveTo(DEADLINE.minusSeconds(3600));
        declaration = drafts.open(Category.UNIVERSITY_OPERATION, 2022);
        drafts.save(declaration.number(), SampleDeclaration.answers(2022), 0);
        List.of("COMMITMENT", "OPINION", "PLAN", "EVIDENCE").forEach(this::material);
    }

    @Test
    void oneSecondBeforeTheDeadlineIsInTime() {
        clock.moveTo(DEADLINE.minusSeconds(1));

        submission.submit(declaration.number());

        assertThat(declaration.state()).isEqualTo(DeclarationState.SUBMITTED);
        assertThat(declaration.submittedAt()).isEqualTo(DEADLINE.minusSeconds(1));
    }

    @Test
    void atTheDeadlineItIsLate() {
        clock.moveTo(DEADLINE);

        refused(() -> submission.submit(declaration.number()), "已过受理截止时间，逾期不予受理");
        assertThat(declaration.state()).isEqualTo(DeclarationState.DRAFT);
        assertThat(declaration.submittedAt()).isNull();
    }

    @Test
    void aDraftThatTheDeadlineMeetsIsClosedWithALetter() {
        clock.moveTo(DEADLINE);

        submission.closeLate(declaration.number());

        assertThat(declaration.state().title()).isEqualTo("逾期不予受理");
        assertThat(letter("late")).contains("在受理截止时间前未提交").doesNotContain("特此证明");
    }

    @Test
    void theLetterProvesWhenTheUnitSubmittedWhereItsCityIdled() {
        clock.moveTo(DEADLINE.minusSeconds(1));
        submission.submit(declaration.number());
        clock.moveTo(DEADLINE);

        submission.closeLate(declaration.number());

        assertThat(letter("late")).contains("已于2022年9月26日17时59分59秒提交，特此证明", "合肥市市场监督管理局未作出推荐");
    }

    @Test
    void aCorrectionThatTheDeadlineMeetsIsClosedWithItsTimeOfArrival() {
        clock.moveTo(DEADLINE.minusSeconds(60));
        submission.submit(declaration.number());
        returned();
        clock.moveTo(DEADLINE);

        refused(() -> submission.correct(declaration.number(), "已补正"), "已过受理截止时间");
        submission.closeLate(declaration.number());

        assertThat(letter("late")).contains("已于2022年9月26日17时59分00秒提交", "未完成补正");
    }

    @Test
    void whatHasArrivedAtTheProvinceIsNeverLate() {
        submission.submit(declaration.number());
        declaration.recommend("同意推荐", 1, clock.instant());

        refused(() -> submission.closeLate(declaration.number()), "目前为“待形式审查”，不能变为“逾期不予受理”");
    }

    private void returned() {
        Section content = new Section("content", "二、申报内容", Set.of("validInventionPatents"));
        correcting.ask(declaration.number(), new Return(false, List.of(content), List.of("content"), "请核对"));
    }

    private String letter(String kind) {
        return jdbc.queryForObject(
                "select body from letter where number = ? and kind = ?", String.class, declaration.number(), kind);
    }

    private void material(String kind) {
        jdbc.update(
                "insert into material (number, kind, file_name, sha256, size, pages, uploaded_by, uploaded_at)"
                        + " values (?, ?, '材料.pdf', repeat('0', 64), 1, 1, 'unit', now())",
                declaration.number(),
                kind);
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
