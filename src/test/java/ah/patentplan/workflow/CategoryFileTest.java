package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Dossiers;
import ah.patentplan.declaration.Verdict;
import ah.patentplan.programme.Category;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** 各类别申报材料 – the sample of each category is taken in and becomes the one file of the notice. */
@WholeSystemTest
@Import(Papers.class)
class CategoryFileTest {

    private static final String EXPERT = "expert2";
    private static final String PERSONAL = "contact.+|leader(Phone|Mobile|IdNumber)|memberBirthYear|phone|fax";

    @Autowired
    private Papers papers;

    @Autowired
    private Cases cases;

    @Autowired
    private Course course;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void theUnitsMayDeclareAnew() {
        papers.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "bengbu, KEY_CITY, 专利转化重点城市引领项目+蚌埠市人民政府.pdf, 质押融资风险补偿",
        "jianghuai, UNIVERSITY_OPERATION, 高校院所知识产权运营能力提升项目+江淮示范大学.pdf, 运营平台建设",
        "huaxin, HIGH_VALUE_PATENT, 高价值发明专利培育项目+华芯示范科技有限公司.pdf, 专利导航分析",
        "gaoxin, INDUSTRY_CENTRE, 产业知识产权运营中心建设项目+芜湖示范高新技术产业开发区管委会.pdf, 运营中心组建",
        "zhuanyi, SERVICE_PLATFORM, 专利转化服务平台支撑项目+专易示范知识产权运营有限公司.pdf, 平台功能开发"
    })
    void theSampleMeetsEveryConditionAndItsStampedPagesJoinTheFile(
            String account, Category category, String name, String spending) throws IOException {
        Map<String, Object> sample = Course.sampleAnswers(category);
        String number = papers.filledIn(account, category, sample);
        course.as(account, () -> {
            cases.submit(number, "");
            return number;
        });
        course.runJobs();
        transaction.executeWithoutResult(status -> declarations.grantReading(number, EXPERT));

        Declaration declaration = declarations.of(number);
        assertThat(declaration.dossierName()).isEqualTo(name);
        assertThat(declaration.verdicts())
                .isNotEmpty()
                .extracting(Verdict::outcome)
                .doesNotContain(Verdict.Outcome.NOT_MET);
        try (PDDocument whole = file(account, number)) {
            assertThat(text(whole))
                    .contains(
                            number,
                            declaration.unitName(),
                            spending,
                            sample.get("leaderMobile").toString())
                    .contains("COMMITMENTscan1", "OPINIONscan2", "PLANscan1", "EVIDENCEscan2", "申报条件核对表");
        }
        theExpertsReadNoPersonalValue(account, number, sample);
    }

    private void theExpertsReadNoPersonalValue(String account, String number, Map<String, Object> sample)
            throws IOException {
        try (PDDocument whole = file(account, number);
                PDDocument forExperts = file(EXPERT, number)) {
            assertThat(forExperts.getNumberOfPages()).isEqualTo(whole.getNumberOfPages());
            assertThat(text(forExperts))
                    .contains(declarations.of(number).unitName(), "不予提供", "PLANscan1")
                    .doesNotContain("COMMITMENTscan", "OPINIONscan");
            assertThat(personal(sample))
                    .hasSizeGreaterThan(7)
                    .allSatisfy(value -> assertThat(everythingIn(whole)).contains(value))
                    .allSatisfy(value -> assertThat(everythingIn(forExperts)).doesNotContain(value));
        }
    }

    /** How to reach and identify the people of a declaration. */
    private static List<String> personal(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .flatMap(answer -> answer.getValue() instanceof List<?> lines
                        ? lines.stream()
                                .filter(Map.class::isInstance)
                                .flatMap(line -> personal((Map<String, Object>) line).stream())
                        : Stream.of(answer)
                                .filter(row -> row.getKey().matches(PERSONAL))
                                .map(row -> row.getValue().toString()))
                .toList();
    }

    /** All text, all properties, all bookmarks. */
    private static String everythingIn(PDDocument file) {
        try {
            StringBuilder all = new StringBuilder(text(file));
            all.append(file.getDocumentInformation().getCOSObject());
            all.append(file.getDocumentCatalog().getMetadata());
            titles(file.getDocumentCatalog().getDocumentOutline(), all);
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void titles(PDOutlineNode node, StringBuilder all) {
        for (PDOutlineItem item : node.children()) {
            all.append(item.getTitle());
            titles(item, all);
        }
    }

    private static String text(PDDocument file) throws IOException {
        return new PDFTextStripper().getText(file).replaceAll("\\s+", "");
    }

    private PDDocument file(String account, String number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        course.as(account, () -> {
            dossiers.send(number, bytes);
            return number;
        });
        return Loader.loadPDF(bytes.toByteArray());
    }
}
