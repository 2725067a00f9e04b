package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Dossiers;
import ah.patentplan.declaration.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 申报材料合成 – the one PDF that the notice asks for, and the experts' rendition of it. */
@WholeSystemTest
@Import(Papers.class)
class OneFileTest {

    private static final String UNIT = "jianghuai";
    private static final String EXPERT = "expert2";
    private static final List<String> PERSONAL = List.of(
            "phone",
            "leaderPhone",
            "leaderMobile",
            "leaderIdNumber",
            "contactName",
            "contactMobile",
            "contactPhone",
            "contactAddress",
            "contactPostcode",
            "contactEmail");

    @Autowired
    private Cases cases;

    @Autowired
    private Papers papers;

    @Autowired
    private Course course;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private Map<String, Object> answers;
    private String number;

    @BeforeEach
    void aSubmittedDeclaration() {
        answers = SampleDeclaration.answers(course.year());
        number = papers.filledIn(UNIT, answers);
        course.as(UNIT, () -> {
            cases.submit(number, "");
            return number;
        });
        course.runJobs();
        transaction.executeWithoutResult(status -> declarations.grantReading(number, EXPERT));
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
    }

    @Test
    void theFileIsNamedByCategoryAndUnit() {
        assertThat(declarations.of(number).dossierName()).isEqualTo("高校院所知识产权运营能力提升项目+江淮示范大学.pdf");
    }

    @Test
    void theFileHoldsWhatWasEnteredAndTheStampedPages() throws IOException {
        try (PDDocument file = file(UNIT)) {
            assertThat(text(file))
                    .contains(number, SampleDeclaration.CREDIT_CODE, SampleDeclaration.ID_NUMBER, "800.25", "运营平台建设")
                    .contains("COMMITMENTscan1", "COMMITMENTscan2", "OPINIONscan2", "PLANscan1", "EVIDENCEscan2")
                    // the empty page for the opinion is gone
                    .doesNotContain("情况属实，同意申报。");
        }
    }

    @Test
    void theBookmarksAreThoseOfTheNotice() throws IOException {
        try (PDDocument file = file(UNIT)) {
            assertThat(bookmarks(file.getDocumentCatalog().getDocumentOutline(), ""))
                    .containsExactly("申报书", "建设实施方案", "证明材料附件", "证明材料附件/证明材料.pdf");
        }
    }

    @Test
    void thePagesAreNumberedThrough() throws IOException {
        try (PDDocument file = file(UNIT)) {
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                assertThat(text(file, page)).as("page %d", page).containsPattern("(^|\\D)" + page + "(\\D|$)");
            }
        }
    }

    @Test
    void theExpertsReadTheSamePagesWithoutPersonalData() throws IOException {
        try (PDDocument whole = file(UNIT);
                PDDocument forExperts = file(EXPERT)) {
            assertThat(forExperts.getNumberOfPages()).isEqualTo(whole.getNumberOfPages());
            assertThat(text(forExperts))
                    .contains(SampleDeclaration.UNIT, "不予提供", "PLANscan1", "EVIDENCEscan2")
                    .doesNotContain("COMMITMENTscan", "OPINIONscan");
            for (String key : PERSONAL) {
                String value = answers.get(key).toString();
                assertThat(text(forExperts)).as(key).doesNotContain(value);
                assertThat(properties(forExperts)).as(key).doesNotContain(value);
            }
        }
    }

    @Test
    void theConditionTableLeadsToTheEvidence() throws IOException {
        Verdict condition = declarations.of(number).verdicts().get(0);
        jdbc.update(
                "update material set indicator = ? where number = ? and kind = 'EVIDENCE'",
                condition.indicator(),
                number);

        dossiers.assemble(number);

        try (PDDocument whole = file(UNIT);
                PDDocument forExperts = file(EXPERT)) {
            for (PDDocument file : List.of(whole, forExperts)) {
                int page = pageWith(file, "EVIDENCEscan1");
                int table = pageWith(file, "申报条件核对表");
                assertThat(text(file, table)).contains("证明材料（页码）").contains("符合" + page + "附件");
                PDAnnotationLink link = (PDAnnotationLink)
                        file.getPage(table - 1).getAnnotations().get(0);
                assertThat(((PDPageDestination) link.getDestination()).retrievePageNumber() + 1)
                        .isEqualTo(page);
            }
            assertThat(bookmarks(whole.getDocumentCatalog().getDocumentOutline(), ""))
                    .endsWith("证明材料附件/" + condition.label() + "：证明材料.pdf");
            assertThat(bookmarks(forExperts.getDocumentCatalog().getDocumentOutline(), ""))
                    .endsWith("证明材料附件/证明材料1（" + condition.label() + "）");
        }
    }

    @Test
    void everyPageOfTheDeclarationBearsNumberAndCode() throws IOException {
        String code = course.as(UNIT, () -> dossiers.versions(number)).get(0).shortCode();
        try (PDDocument whole = file(UNIT);
                PDDocument forExperts = file(EXPERT)) {
            int form = pageWith(whole, "PLANscan1") - 1;
            for (int page = 1; page <= form; page++) {
                assertThat(text(whole, page)).as("page %d", page).contains(number + "校验码" + code);
                assertThat(text(forExperts, page)).contains(number + "评审版").doesNotContain(code);
            }
            assertThat(text(whole, form + 1)).doesNotContain(code);
        }
    }

    private PDDocument file(String account) {
        return course.as(account, () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            dossiers.send(number, bytes);
            try {
                return Loader.loadPDF(bytes.toByteArray());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static int pageWith(PDDocument file, String text) throws IOException {
        int page = 1;
        while (!text(file, page).contains(text)) {
            page++;
        }
        return page;
    }

    private static String text(PDDocument file, int page) throws IOException {
        assertThat(page).isLessThanOrEqualTo(file.getNumberOfPages());
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file).replaceAll("\\s+", "");
    }

    private static String text(PDDocument file) throws IOException {
        return new PDFTextStripper().getText(file).replaceAll("\\s+", "");
    }

    private static String properties(PDDocument file) {
        return file.getDocumentInformation().getCOSObject().toString();
    }

    private static List<String> bookmarks(PDOutlineNode node, String above) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : node.children()) {
            titles.add(above + item.getTitle());
            titles.addAll(bookmarks(item, above + item.getTitle() + "/"));
        }
        return titles;
    }
}
