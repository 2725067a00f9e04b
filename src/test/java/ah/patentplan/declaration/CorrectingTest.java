package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.programme.Category;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 补正 – only what was named opens, each round is kept, and what is overdue goes back as it was. */
@FeatureTest
@Import({Drafts.class, Submission.class, Correcting.class, Materials.class, DocumentStore.class})
class CorrectingTest {

    private static final Instant DEADLINE = Instant.parse("2022-09-26T10:00:00Z");
    private static final List<Section> OUTLINE = List.of(
            new Section("unit", "一、申报单位基本信息", Set.of("unitAddress")),
            new Section("content", "二、申报内容", Set.of("validInventionPatents", "transferCases")),
            new Section("budgetSection", "四、经费预算", Set.of("budget")),
            Section.of(MaterialKind.PLAN),
            Section.of(MaterialKind.EVIDENCE));

    @Autowired
    private Drafts drafts;

    @Autowired
    private Submission submission;

    @Autowired
    private Correcting correcting;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Materials materials;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    private Declaration declaration;
    private Map<String, Object> answers;
    private String number;

    @BeforeEach
    void aSubmittedDeclaration() {
        given.programmeOf2022();
        given.sampleUnit();
        given.actsForUnit(SampleDeclaration.CREDIT_CODE);
        clock.moveTo(DEADLINE.minusSeconds(3600));
        declaration = drafts.open(Category.UNIVERSITY_OPERATION, 2022);
        number = declaration.number();
        answers = SampleDeclaration.answers(2022);
        drafts.save(number, answers, 0);
        List.of("COMMITMENT", "OPINION", "PLAN", "EVIDENCE").forEach(this::material);
        submission.submit(number);
    }

    @Test
    void aNamedSectionIsCorrected() {
        returnedByCity("content");

        save("validInventionPatents", 201);
        submission.correct(number, "已核对");

        assertThat(declaration.state()).isEqualTo(DeclarationState.SUBMITTED);
        assertThat(declaration.answers()).containsEntry("validInventionPatents", 201);
    }

    @Test
    void aSectionThatWasNotNamedStaysClosed() {
        returnedByCity("content");

        refused(() -> save("unitAddress", "另一地址"), "“一、申报单位基本信息”不在本次补正范围内，不能修改");
        refused(() -> save("budget", List.of(SampleDeclaration.budget("运营平台建设", 61))), "“四、经费预算”不在本次补正范围内");
        refused(() -> save("approved", true), "“approved”不在本次补正范围内");
    }

    @Test
    void anAnswerThatIsTakenOutOfAClosedSectionIsRefusedToo() {
        returnedByCity("content");
        Map<String, Object> fewer = new HashMap<>(answers);
        fewer.remove("unitAddress");

        refused(() -> drafts.save(number, fewer, declaration.revision()), "“一、申报单位基本信息”不在本次补正范围内");
    }

    @Test
    void theSameFigureWrittenOtherwiseIsNoChange() {
        returnedByCity("unit");

        save("validInventionPatents", 200.0);
        save("nothing", "");
        List<Object> budget = new ArrayList<>((List<?>) answers.get("budget"));
        budget.add(Map.of("budgetItem", ""));
        save("budget", budget);

        assertThat(declaration.revision()).isEqualTo(4);
    }

    @Test
    void whatReachedTheDatabaseOtherwiseIsNotSubmitted() {
        returnedByCity("content");
        entities.flush();
        jdbc.update("update declaration set answers = answers || '{\"unitAddress\": \"另一地址\"}'");
        entities.clear();

        refused(() -> submission.correct(number, "已核对"), "“一、申报单位基本信息”不在本次补正范围内");
    }

    @Test
    void everyRoundIsKept() {
        returnedByCity("content");
        save("validInventionPatents", 201);
        clock.moveTo(DEADLINE.minusSeconds(60));
        submission.correct(number, "第一次");
        returnedByCity("unit", "PLAN");

        assertThat(corrections.findByNumberOrderByRound(number))
                .hasSize(2)
                .satisfiesExactly(
                        first -> {
                            assertThat(first.sections())
                                    .extracting(Section::label)
                                    .containsExactly("二、申报内容");
                            assertThat(first.answersBefore()).containsEntry("validInventionPatents", 200);
                            assertThat(first.submittedAt()).isEqualTo(DEADLINE.minusSeconds(60));
                            assertThat(first.note()).isEqualTo("第一次");
                            assertThat(first.returnedBy()).isEqualTo("unit");
                            assertThat(first.materialsBefore())
                                    .extracting(KeptMaterial::kind)
                                    .contains(MaterialKind.PLAN);
                        },
                        second -> {
                            assertThat(second.answersBefore()).containsEntry("validInventionPatents", 201);
                            assertThat(second.closed()).containsExactly("content", "budgetSection", "EVIDENCE");
                        });
    }

    @Test
    void aCorrectionThatMissesAConditionGoesBackToCorrection() {
        returnedByCity("content");
        submission.correct(number, "已核对");

        submission.judge(number, List.of(notMet()));

        assertThat(declaration.state()).isEqualTo(DeclarationState.RETURNED);
        assertThat(corrections.open(number)).isPresent();
        refused(() -> save("unitAddress", "另一地址"), "不在本次补正范围内");
        submission.correct(number, "再次核对");
        assertThat(declaration.state()).isEqualTo(DeclarationState.SUBMITTED);
    }

    @Test
    void theProvinceGivesFiveWorkingDaysAlsoAfterTheDeadline() {
        arrived();
        // the first week of October is a holiday
        clock.moveTo(LocalDate.of(2022, 9, 29));

        returnedByProvince("content");

        assertThat(corrections.open(number)).get().returns(LocalDate.of(2022, 10, 11), Correction::dueOn);
    }

    @Test
    void theTimeOfArrivalStandsOverACorrectionAfterTheDeadline() {
        arrived();
        Instant submitted = declaration.submittedAt();
        Instant recommended = declaration.recommendedAt();
        clock.moveTo(LocalDate.of(2022, 10, 8));
        returnedByProvince("content");
        clock.moveTo(Instant.parse("2022-10-13T15:59:59Z"));

        submission.correct(number, "已核对");

        assertThat(declaration.state()).isEqualTo(DeclarationState.RECOMMENDED);
        assertThat(declaration.submittedAt()).isEqualTo(submitted);
        assertThat(declaration.recommendedAt()).isEqualTo(recommended);
    }

    @Test
    void afterTheLastDayACorrectionIsOverdue() {
        arrived();
        clock.moveTo(LocalDate.of(2022, 10, 8));
        returnedByProvince("content");
        assertThat(corrections.open(number)).get().returns(LocalDate.of(2022, 10, 13), Correction::dueOn);
        clock.moveTo(Instant.parse("2022-10-13T16:00:00Z"));

        refused(() -> submission.correct(number, "已核对"), "已过补正期限");
    }

    @Test
    void whatIsOverdueGoesBackToTheExaminerUncorrected() {
        arrived();
        returnedByProvince("content", "PLAN");
        save("validInventionPatents", 201);
        jdbc.update("delete from material where kind = 'PLAN'");
        entities.clear();

        correcting.lapse(number);

        entities.flush();
        entities.clear();
        Declaration back = entities.find(Declaration.class, number);
        assertThat(back.state()).isEqualTo(DeclarationState.RECOMMENDED);
        assertThat(back.answers()).containsEntry("validInventionPatents", 200);
        assertThat(materials.of(number))
                .extracting(Material::kind)
                .contains(MaterialKind.PLAN)
                .hasSize(4);
        assertThat(jdbc.queryForList("select kind from letter", String.class)).contains("correctionLapsed");
        assertThat(corrections.open(number)).isEmpty();
    }

    private void arrived() {
        declaration.recommend("同意推荐", 1, clock.instant());
    }

    private void returnedByCity(String... sections) {
        correcting.ask(number, new Return(false, OUTLINE, List.of(sections), "请核对"));
        entities.flush();
    }

    private void returnedByProvince(String... sections) {
        given.acts("province", Role.PROVINCE_OFFICE);
        correcting.ask(number, new Return(true, OUTLINE, List.of(sections), "请核对"));
        entities.flush();
        given.actsForUnit(SampleDeclaration.CREDIT_CODE);
    }

    private void save(String key, Object value) {
        Map<String, Object> changed = new HashMap<>(declaration.answers());
        changed.put(key, value);
        drafts.save(number, changed, declaration.revision());
        entities.flush();
    }

    private void material(String kind) {
        jdbc.update(
                "insert into material (number, kind, file_name, sha256, size, pages, uploaded_by, uploaded_at)"
                        + " values (?, ?, '材料.pdf', repeat('0', 64), 1, 1, 'unit', now())",
                number,
                kind);
    }

    private static Verdict notMet() {
        return new Verdict(
                "validInventionPatents", "附件2 三（一）", "有效发明专利拥有量", "≥50件", "49件", "", Verdict.Outcome.NOT_MET, "");
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
