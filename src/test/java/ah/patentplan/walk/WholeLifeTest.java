package ah.patentplan.walk;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.SoundLedger;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.programme.Category;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * 全流程 – one declaration of each category from the first draft to its own end, in a real browser: released in full,
 * reduced after a rectification, recovered in part, recovered after false materials, late. The steps build on each
 * other, and after each the ledger is sound.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // the main method sets the time zone: today is today in Anhui
        useMainMethod = SpringBootTest.UseMainMethod.ALWAYS)
@DirtiesContext
@ActiveProfiles("test")
@Import(WholeSystemTest.Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith({StepByStep.class, SoundLedger.class})
class WholeLifeTest {

    private static final Project RELEASED = new Project(Category.UNIVERSITY_OPERATION, "jianghuai", "江淮示范大学", "hefei");
    private static final Project RECOVERED = new Project(Category.HIGH_VALUE_PATENT, "huaxin", "华芯示范科技有限公司", "hefei");
    private static final Project REVOKED = new Project(Category.SERVICE_PLATFORM, "zhuanyi", "专易示范知识产权运营有限公司", "hefei");
    private static final Project REDUCED = new Project(Category.KEY_CITY, "bengbu", "蚌埠市人民政府", "");
    private static final Project LATE = new Project(Category.INDUSTRY_CENTRE, "gaoxin", "芜湖示范高新技术产业开发区管委会", "wuhu");
    private static final List<Project> ALL = List.of(RELEASED, RECOVERED, REVOKED, REDUCED, LATE);
    private static final List<Project> IN_TIME = List.of(RELEASED, RECOVERED, REVOKED, REDUCED);
    private static final List<Project> WITH_CITY = List.of(RELEASED, RECOVERED, REVOKED);

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    static Path papers;

    private Chromium chromium;
    private Walk walk;
    private ProjectWalk project;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
        walk = new Walk(chromium.browser(), "http://127.0.0.1:" + port, papers);
        project = new ProjectWalk(walk);
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    @Order(1)
    void aUnitOfEachCategoryDeclaresInThePortal() throws Exception {
        for (Project each : ALL) {
            walk.fillIn(each);
        }
        walk.seesVerdictsWhileTyping(RELEASED);
        for (Project each : ALL) {
            walk.submit(each);
        }
    }

    @Test
    @Order(2)
    void theOneFileHoldsDeclarationPlanAndEvidence() throws Exception {
        try (PDDocument document = Loader.loadPDF(walk.dossier(RELEASED))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("江淮示范大学", "截至" + LocalDate.now().getYear() + "年6月")
                    .contains(
                            "commitment page 1",
                            "opinion page 1",
                            "plan page 3",
                            "evidence1 page 2",
                            "evidence2 page 1");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(bookmark -> bookmark.getTitle())
                    .containsExactly("申报书", "建设实施方案", "证明材料附件");
        }
    }

    @Test
    @Order(3)
    void eachCityReviewsItsOwnAndNoOther() throws IOException {
        for (Project each : WITH_CITY) {
            walk.cityRecommends(each, LATE);
        }
    }

    @Test
    @Order(4)
    void whatItsCityLeavesUntilTheDeadlineIsLate() {
        project.clockMovesTo(LocalDate.now().plusDays(31));
        walk.applicantReads(LATE, "逾期不予受理");
        assertThat(openTasks(LATE)).isZero();
    }

    @Test
    @Order(5)
    void theProvinceExaminesAndAPanelOfEachCategoryScoresBlind() throws Exception {
        walk.provinceAccepts(IN_TIME);
        walk.panelsAreFormed(IN_TIME);
        walk.expertsAccept(IN_TIME);
        walk.expertsScore(IN_TIME);
        walk.provinceConfirmsResults(IN_TIME);
        assertThat(jdbc.queryForList("select score::text from review_result order by score desc", String.class))
                .hasSize(IN_TIME.size());
    }

    @Test
    @Order(6)
    void theMeetingApprovesWhatWasReviewed() {
        Map<Project, Integer> amounts = new LinkedHashMap<>();
        amounts.put(RELEASED, 100);
        amounts.put(RECOVERED, 80);
        amounts.put(REVOKED, 60);
        amounts.put(REDUCED, 200);
        walk.meetingApproves(amounts);
    }

    @Test
    @Order(7)
    void theAuditorSeesTheRunningCasesOnTheirDiagramInCockpit() {
        project.auditorSees(RELEASED);
    }

    @Test
    @Order(8)
    void publicityRunsItsDaysThenContractsAreSignedAndTheFirstInstalmentIsPaid() throws IOException {
        project.publicityShows(IN_TIME);
        project.clockMovesTo(LocalDate.now().plusDays(51));
        for (Project each : IN_TIME) {
            project.contractIsSigned(each);
            project.instalmentIsPaid(each);
        }
        project.ledgerShows(RELEASED, "600,000.00");
        project.ledgerShows(RECOVERED, "480,000.00");
        project.ledgerShows(REVOKED, "360,000.00");
        project.ledgerShows(REDUCED, "1,200,000.00");
    }

    @Test
    @Order(9)
    void falseMaterialsEndACaseAndBringItsMoneyBack() {
        project.falseMaterialsAreEstablished(REVOKED);
        walk.applicantReads(REVOKED, "取消立项资格");
        assertThat(balances(REVOKED)).containsEntry("COMMITTED", "0.00").containsEntry("PAID", "360000.00");
        project.firstInstalmentIsRecovered(REVOKED, "360000");
        project.ledgerShows(REVOKED, "收回");
        assertThat(balances(REVOKED)).containsEntry("PAID", "0.00").containsEntry("RECOVERED", "360000.00");
        assertThat(openTasks(REVOKED)).isZero();
    }

    @Test
    @Order(10)
    void oneReportsItsProgressAndTheOtherIsReminded() {
        project.clockMovesTo(LocalDate.of(LocalDate.now().getYear() + 1, 7, 1));
        project.progressIsReportedAndApproved(RELEASED);
        project.clockMovesTo(LocalDate.of(LocalDate.now().getYear() + 1, 9, 1));
        walk.applicantReads(RECOVERED, "中期进展");
        assertThat(letters(RECOVERED)).contains("progressOverdue");
        assertThat(letters(RELEASED)).doesNotContain("progressOverdue");
    }

    @Test
    @Order(11)
    void whoReachesAllIsPaidTheFollowUpInFull() throws Exception {
        project.clockMovesTo(LocalDate.of(LocalDate.now().getYear() + 2, 1, 3));
        project.performanceIsEvaluated(RELEASED, 9, 0, "发放后续资金");
        project.instalmentIsPaid(RELEASED);
        walk.applicantReads(RELEASED, "已办结");
        assertThat(balances(RELEASED)).containsEntry("PAID", "1000000.00").containsEntry("COMMITTED", "0.00");
    }

    @Test
    @Order(12)
    void whoReachesFewPaysBackInPartAndInTwoPayments() throws Exception {
        project.performanceIsEvaluated(RECOVERED, 5, 0, "收回前期资金");
        project.firstInstalmentIsRecovered(RECOVERED, "100000", "140000");
        walk.applicantReads(RECOVERED, "已办结");
        assertThat(balances(RECOVERED))
                .containsEntry("RECOVERED", "240000.00")
                .containsEntry("TO_BE_RECOVERED", "0.00")
                .containsEntry("PAID", "240000.00")
                .containsEntry("COMMITTED", "0.00");
    }

    @Test
    @Order(13)
    void whoRectifiesIsPaidAReducedFollowUp() throws Exception {
        project.performanceIsEvaluated(REDUCED, 10, 0, "限期整改");
        assertThat(letters(REDUCED)).contains("rectification");
        project.clockMovesTo(LocalDate.of(LocalDate.now().getYear() + 2, 2, 3));
        project.performanceIsEvaluated(REDUCED, 11, 10, "发放后续资金的50%");
        project.instalmentIsPaid(REDUCED);
        walk.applicantReads(REDUCED, "已办结");
        assertThat(balances(REDUCED)).containsEntry("PAID", "1600000.00").containsEntry("COMMITTED", "0.00");
    }

    private int openTasks(Project project) {
        return jdbc.queryForObject(
                "select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ = ?",
                Integer.class,
                project.number());
    }

    private List<String> letters(Project project) {
        return jdbc.queryForList("select kind from letter where number = ?", String.class, project.number());
    }

    private Map<String, String> balances(Project project) {
        return jdbc.queryForList("""
                        select e.account, sum(e.debit - e.credit)::text as balance
                        from entry e join booking b on b.id = e.booking where b.number = ? group by e.account""", project.number()).stream()
                .collect(Collectors.toMap(row -> (String) row.get("account"), row -> (String) row.get("balance")));
    }
}
