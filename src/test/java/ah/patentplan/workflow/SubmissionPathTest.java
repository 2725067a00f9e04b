package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ah.patentplan.Course;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** 申报全程 – opening, submitting, returning and the deadline, through engine and database together. */
@WholeSystemTest
@Import(Papers.class)
class SubmissionPathTest {

    private static final String UNIT = "jianghuai";
    private static final String CITY = "hefei";

    @Autowired
    private Cases cases;

    @Autowired
    private Papers papers;

    @Autowired
    private Course course;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Releases releases;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    private Map<String, Object> answers;

    @BeforeEach
    void aFilledInForm() {
        answers = SampleDeclaration.answers(course.year());
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
    }

    @Test
    void theClosedProgrammeOf2022OpensNothing() {
        String before = papers.everything();

        assertThatThrownBy(() -> course.as(UNIT, () -> cases.open(Category.UNIVERSITY_OPERATION, 2022)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("逾期不予受理");

        assertThat(papers.everything()).isEqualTo(before);
    }

    @Test
    void twoBrowsersAtOnceOpenOneDeclaration() {
        List<Object> outcomes = atOnce(() -> cases.open(Category.UNIVERSITY_OPERATION, course.year()));

        assertOneSucceeds(outcomes, "不能重复申报");
        assertThat(runtime.createProcessInstanceQuery().rootProcessInstances().count())
                .isOne();
    }

    @Test
    void twoBrowsersAtOnceSubmitOnce() {
        String number = filledIn();

        assertOneSucceeds(atOnce(() -> submit(number)), "申报 " + number);
        assertThat(jdbc.queryForObject(
                        "select count(*) from act where subject = ? and act = '提交申报书'", Integer.class, number))
                .isOne();
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void aWrongAnswerIsNamedAndNothingChanges(String key, Object value, String message) {
        answers.put(key, value);
        String number = filledIn();
        String before = papers.everything();

        assertRefused(number, message);

        assertThat(papers.everything()).isEqualTo(before);
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("unitAddress", "", "“项目申报单位／单位地址”必填"),
                Arguments.of("phone", "12", "“项目申报单位／联系电话”格式不正确"),
                Arguments.of("creditCode", "12340000DEM0000014", "“统一社会信用代码”校验位不正确"),
                Arguments.of("creditCode", "12340200DEM000002G", "与贵单位登记的“"),
                Arguments.of("validInventionPatents", "五十", "有效发明专利数量（件）”应为数字"),
                Arguments.of("smeTransferRatio", 100.5, "比例”不得大于100"),
                Arguments.of("smeTransferRatio", 20.5, "最多为20%"),
                Arguments.of("approved", true, "“approved”不是本表单的填写项"),
                Arguments.of("leaderName", "钱\uE000", "无法打印"));
    }

    @Test
    void withoutItsMaterialsNothingIsSubmitted() {
        String number = filledIn();
        jdbc.update("delete from material where number = ? and kind = 'COMMITMENT'", number);
        String before = papers.everything();

        assertRefused(number, "请先上传“信用承诺书（签章扫描件）”");

        assertThat(papers.everything()).isEqualTo(before);
    }

    @Test
    void nobodySubmitsForAnotherUnit() {
        String number = filledIn();

        assertThatThrownBy(() -> course.as("wanjiang", () -> submit(number))).isInstanceOf(Refusal.class);
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.DRAFT);
    }

    @Test
    void aReturnedDeclarationIsCorrectedAndKeepsItsTimeOfArrival() {
        String number = submitted();
        var arrival = declarations.of(number).submittedAt();
        course.returnedByCity(number, CITY, "content");

        papers.save(UNIT, number, answers);
        assertRefused(number, "必填");
        course.corrected(number, UNIT);

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.SUBMITTED);
        assertThat(declarations.of(number).submittedAt()).isEqualTo(arrival);
        assertThatThrownBy(() -> papers.save(UNIT, number, answers)).isInstanceOf(Refusal.class);
    }

    @Test
    void aSecondSubmissionIsRefused() {
        String number = submitted();
        String before = papers.everything();

        assertRefused(number, "不能重复提交");

        assertThat(papers.everything()).isEqualTo(before);
    }

    @Test
    void theDeadlineClosesADraftWithALetter() {
        String number = filledIn();

        deadlineFires(number);

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.LATE);
        assertThat(jdbc.queryForList("select kind from letter where number = ?", String.class, number))
                .containsExactly("late");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    @Test
    void aRecommendationAtTheDeadlineIsRefused() {
        String number = submitted();
        course.stampedByCity(number, CITY);
        jdbc.update("update programme set deadline = now() where year = ?", course.year());

        assertThatThrownBy(() -> course.complete(CITY, number, "reviewByCity", course.recommendation(number)))
                .hasStackTraceContaining("已过受理截止时间，逾期不予受理");

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.SUBMITTED);
        assertThat(course.task(number, "reviewByCity")).isNotNull();
    }

    @Test
    void aRecommendationInTimeSurvivesTheDeadlineBeforeItsFileIsBound() {
        String number = submitted();
        course.stampedByCity(number, CITY);
        course.as(CITY, () -> {
            papers.complete(course.task(number, "reviewByCity").getId(), course.recommendation(number));
            return null;
        });

        // the file is not bound yet, and no deadline waits for the declaration any more
        assertThat(deadlineOf(number).count()).isZero();
        course.runJobs();

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.RECOMMENDED);
        assertThat(course.task(number, "registerPaperCopies")).isNotNull();
    }

    @Test
    void theFirstReleaseIsDeployedOnce() {
        releases.deployFirst();
        releases.deployFirst();

        assertThat(repository.createDeploymentQuery().count()).isOne();
    }

    private String filledIn() {
        return papers.filledIn(UNIT, answers);
    }

    private String submitted() {
        String number = filledIn();
        course.as(UNIT, () -> submit(number));
        course.runJobs();
        return number;
    }

    private String submit(String number) {
        cases.submit(number, "");
        return number;
    }

    private void assertRefused(String number, String message) {
        // the engine wraps what a listener throws
        assertThat(catchThrowable(() -> course.as(UNIT, () -> submit(number))))
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal).hasMessageContaining(message));
    }

    private void deadlineFires(String number) {
        management.executeJob(deadlineOf(number).singleResult().getId());
    }

    private JobQuery deadlineOf(String number) {
        var cases = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number);
        String root = cases.rootProcessInstances().singleResult().getId();
        return management.createJobQuery().processInstanceId(root).activityId("deadlineReached");
    }

    /** What two threads of the unit come to that start together: an answer or what was thrown. */
    private List<Object> atOnce(Supplier<String> work) {
        CyclicBarrier start = new CyclicBarrier(2);
        Supplier<Object> attempt = () -> course.as(UNIT, () -> {
            try {
                start.await();
                return work.get();
            } catch (Exception refused) {
                return refused;
            }
        });
        return Stream.of(CompletableFuture.supplyAsync(attempt), CompletableFuture.supplyAsync(attempt))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void assertOneSucceeds(List<Object> outcomes, String refusal) {
        assertThat(outcomes).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Throwable.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused).hasMessageContaining(refusal));
    }
}
