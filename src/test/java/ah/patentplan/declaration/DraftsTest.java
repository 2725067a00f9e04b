package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Delivery;
import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.access.Refusal;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Fragments;
import ah.patentplan.document.Uploads;
import ah.patentplan.programme.Category;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 草稿 – who opens one, who changes it and until when. */
@FeatureTest
@Import({
    Drafts.class,
    Materials.class,
    DocumentStore.class,
    Uploads.class,
    Intake.class,
    Arrivals.class,
    Fragments.class
})
class DraftsTest {

    private static final Instant OPENS = Instant.parse("2022-09-04T16:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2022-09-26T10:00:00Z");
    private static final String OTHER_UNIT = "123400000000000002";

    @Autowired
    private Drafts drafts;

    @Autowired
    private Materials materials;

    @Autowired
    private Intake intake;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void aUnitWhileTheProgrammeIsOpen() {
        given.programmeOf2022();
        given.sampleUnit();
        given.actsForUnit(SampleDeclaration.CREDIT_CODE);
        clock.moveTo(OPENS);
    }

    @Test
    void whatTheHouseKnowsIsFilledIn() {
        Declaration draft = open();

        assertThat(draft.number()).isEqualTo("2022-UO-0001");
        assertThat(draft.answers())
                .containsEntry("unitName", SampleDeclaration.UNIT)
                .containsEntry("creditCode", SampleDeclaration.CREDIT_CODE);
        assertThat(draft.answers().get("ipSpending").toString()).contains("2019", "2020", "2021");
    }

    @Test
    void nothingIsOpenedBeforeTheProgrammeOpens() {
        clock.moveTo(OPENS.minusSeconds(1));

        refused(this::open, "尚未开放申报");
        assertThat(declarations()).isZero();
    }

    @Test
    void nothingIsOpenedAtTheDeadline() {
        clock.moveTo(DEADLINE.minusSeconds(1));
        open();
        state(DeclarationState.DECLINED);
        clock.moveTo(DEADLINE);

        refused(this::open, "逾期不予受理");
    }

    @Test
    void aUnitDeclaresOnceInACategoryAndYear() {
        open();

        refused(this::open, "不能重复申报");
        assertThat(declarations()).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = DeclarationState.class,
            names = {"DECLINED", "LATE", "REFUSED", "NOT_APPROVED"})
    void aUnitMayDeclareAnewAfterAnEndWithoutApproval(DeclarationState end) {
        open();
        state(end);

        assertThat(open().number()).isEqualTo("2022-UO-0002");
    }

    @Test
    void aUnitThatIsNotRegisteredOpensNothing() {
        given.actsForUnit("91340000MA2N000000");

        refused(this::open, "统一社会信用代码 91340000MA2N000000 未登记");
    }

    @Test
    void aSecondPageDoesNotSaveOverTheFirst() {
        Declaration draft = open();
        drafts.save(draft.number(), new HashMap<>(Map.of("unitAddress", "第一窗口")), 0);

        refused(() -> drafts.save(draft.number(), Map.of("unitAddress", "第二窗口"), 0), "已在另一窗口保存过");
        assertThat(draft.answers()).containsEntry("unitAddress", "第一窗口");
        assertThat(draft.revision()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\0乙", "甲\uD83D乙"})
    void whatNoDatabaseStoresIsRefused(String text) {
        Declaration draft = open();

        refused(() -> drafts.save(draft.number(), Map.of("unitAddress", text), 0), "无法保存的字符");
        assertThat(draft.revision()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = DeclarationState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "RETURNED"})
    void afterSubmissionNothingIsSavedUploadedOrRemoved(DeclarationState state) {
        Declaration draft = open();
        draft.submit(OPENS);
        state(state);
        String number = draft.number();

        refused(() -> drafts.save(number, Map.of(), 0), "不能修改");
        for (MaterialKind kind : MaterialKind.values()) {
            if (!kind.isOfProject()) {
                refused(() -> upload(number, kind, "%PDF-"), "目前不能修改“" + kind.title() + "”");
            }
        }
        assertThat(jdbc.queryForObject("select count(*) from material", Integer.class))
                .isZero();
    }

    @Test
    void somebodyElsesDeclarationDoesNotExist() {
        Declaration draft = open();
        given.declaration(2, DeclarationState.CLOSED);
        given.actsForUnit(OTHER_UNIT);

        refused(() -> drafts.save(draft.number(), Map.of(), 0), "没有编号为 2022-UO-0001 的申报，或您无权查看");
        refused(() -> materials.of(draft.number()), "您无权查看");
        refused(() -> upload(draft.number(), MaterialKind.PLAN, "%PDF-"), "您无权查看");
    }

    @Test
    void aFileThatIsNoPdfIsRefusedByItsName() {
        Declaration draft = open();

        refused(() -> upload(draft.number(), MaterialKind.PLAN, "PK\3\4"), "文件“方案.pdf”不是 PDF、JPEG 或 PNG 文件");
        assertThat(jdbc.queryForObject("select count(*) from material", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from stored_document", Integer.class))
                .isZero();
    }

    private Declaration open() {
        Declaration draft = drafts.open(Category.UNIVERSITY_OPERATION, 2022);
        entities.flush();
        return draft;
    }

    private void upload(String number, MaterialKind kind, String content) {
        Delivery.of(intake, number, kind, "方案.pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    private void state(DeclarationState state) {
        entities.flush();
        jdbc.update("update declaration set state = ?, ended_from = 'SUBMITTED', end_reason = '见决定'", state.name());
        entities.clear();
    }

    private int declarations() {
        return jdbc.queryForObject("select count(*) from declaration", Integer.class);
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
