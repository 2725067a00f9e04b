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
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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
        assertThat(text(account, number))
                .contains(
                        number,
                        declaration.unitName(),
                        spending,
                        sample.get("leaderMobile").toString())
                .contains("COMMITMENTscan1", "OPINIONscan2", "PLANscan1", "EVIDENCEscan2", "申报条件核对表");
        assertThat(text(EXPERT, number))
                .contains(declaration.unitName(), spending, "不予提供", "PLANscan1")
                .doesNotContain("COMMITMENTscan", "OPINIONscan")
                .doesNotContain(List.of("leaderMobile", "contactMobile", "contactAddress", "contactEmail").stream()
                        .map(key -> sample.get(key).toString())
                        .toArray(String[]::new));
    }

    private String text(String account, String number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        course.as(account, () -> {
            dossiers.send(number, bytes);
            return number;
        });
        try (PDDocument file = Loader.loadPDF(bytes.toByteArray())) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", "");
        }
    }
}
