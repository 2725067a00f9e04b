package ah.patentplan.walk;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.springframework.test.context.ActiveProfiles;

/**
 * 全流程 – three declarations from the first draft to the last yuan, in a real browser: one is paid its follow-up, one
 * pays back, one is not approved. The steps build on each other.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(FeatureTest.Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
class WholeLifeTest {

    private static final String PROCESS = "高校院所知识产权运营能力提升项目";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    static Path papers;

    private Chromium chromium;
    private Walk walk;
    private ProjectWalk project;
    private String released;
    private String recovered;
    private String notApproved;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
        walk = new Walk(chromium.browser(), "http://127.0.0.1:" + port, papers);
        project = new ProjectWalk(walk);
        int year = LocalDate.now().getYear();
        released = year + "-UO-0001";
        recovered = year + "-UO-0002";
        notApproved = year + "-UO-0003";
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    @Order(1)
    void theUniversitiesDeclareInThePortal() throws Exception {
        walk.declare("jianghuai", released);
        walk.declare("wanjiang", recovered);
        walk.declare("feixi", notApproved);
    }

    @Test
    @Order(2)
    void theOneFileHoldsDeclarationPlanAndEvidence() throws Exception {
        byte[] dossier = walk.dossier("jianghuai", released);
        try (PDDocument document = Loader.loadPDF(dossier)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("江淮示范大学", "截至" + LocalDate.now().getYear() + "年6月", "运营平台建设")
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
    void eachCityReviewsItsOwnAndNoOther() {
        walk.cityRecommends("wuhu", "皖江示范研究院", recovered, released);
        walk.cityRecommends("hefei", "江淮示范大学", released, recovered);
        walk.cityRecommends("hefei", "肥西示范学院", notApproved, recovered);
    }

    @Test
    @Order(4)
    void theProvinceExaminesAndOnePanelScoresBlind() {
        walk.provinceAccepts(released, recovered, notApproved);
        walk.provinceFormsThePanel();
        walk.expertsScore(released, recovered, notApproved);
        walk.provinceConfirmsResults(released, recovered, notApproved);
        assertThat(jdbc.queryForList("select score::text from review_result order by number", String.class))
                .containsExactly("69.00", "67.00", "66.00");
    }

    @Test
    @Order(5)
    void theMeetingApprovesTwoAndDeclinesOne() {
        walk.meetingDecides(released, recovered, notApproved);
        walk.applicantReads("feixi", "不予立项");
    }

    @Test
    @Order(6)
    void theAuditorSeesTheRunningCasesOnTheirDiagramInCockpit() {
        project.auditorSees(PROCESS, released);
    }

    @Test
    @Order(7)
    void publicityRunsItsDaysThenContractsAreSignedAndTheFirstInstalmentIsPaid() {
        project.publicityShows("江淮示范大学", "皖江示范研究院");
        project.clockMovesTo(LocalDate.now().plusDays(20));
        project.contractIsSigned("jianghuai", "hefei", released);
        project.contractIsSigned("wanjiang", "wuhu", recovered);
        project.instalmentIsPaid(released);
        project.instalmentIsPaid(recovered);
        project.ledgerShows(released, "600,000.00");
        project.ledgerShows(recovered, "480,000.00");
    }

    @Test
    @Order(8)
    void oneIsPaidItsFollowUpAndOnePaysBack() {
        project.clockMovesTo(LocalDate.of(LocalDate.now().getYear() + 2, 1, 3));
        project.performanceIsEvaluated("jianghuai", "hefei", released, Sample.reached(), true);
        project.performanceIsEvaluated("wanjiang", "wuhu", recovered, Sample.missed(), false);
        project.instalmentIsPaid(released);
        project.firstInstalmentIsRecovered("wanjiang", recovered, "480000");
        walk.applicantReads("jianghuai", "已办结");
        walk.applicantReads("wanjiang", "已办结");
        assertThat(balances(released)).containsEntry("PAID", "1000000.00").containsEntry("COMMITTED", "0.00");
        assertThat(balances(recovered))
                .containsEntry("RECOVERED", "480000.00")
                .containsEntry("PAID", "0.00")
                .containsEntry("COMMITTED", "0.00");
    }

    private Map<String, String> balances(String number) {
        return jdbc.queryForList("""
                        select e.account, sum(e.debit - e.credit)::text as balance
                        from entry e join booking b on b.id = e.booking where b.number = ? group by e.account""", number).stream()
                .collect(Collectors.toMap(row -> (String) row.get("account"), row -> (String) row.get("balance")));
    }
}
