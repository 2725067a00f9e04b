package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.PrintedRow;
import ah.patentplan.programme.Category;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** 申报书打印稿 – the printed declaration of each category beside the notice of 2022. */
class DeclarationPrintTest {

    private static final Path PRINT = Path.of("src/main/resources/print");

    private final Pages pages = new Pages(new Fonts());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INDUSTRY_CENTRE")
    void everyPrintedRowStandsInPrintedOrder(Category category) throws IOException {
        List<PrintedRow> rows = PrintedRow.of(category).stream()
                .filter(row -> !row.ownLabel().equals("年月日"))
                .toList();
        Map<String, Object> answers = sample(category);
        answers.put("targets", asPrinted(rows));

        String text = text(category, answers);

        assertThat(text)
                .containsSubsequence(
                        rows.stream().map(row -> row.ownLabel() + row.target()).toArray(String[]::new));
        assertThat(text)
                .contains(rows.stream()
                        .flatMap(row -> Arrays.stream(row.label().split("／")))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsPrinted(Category category) throws IOException {
        Map<String, Object> answers = sample(category);

        String text = text(category, answers);

        assertThat(values(answers))
                .hasSizeGreaterThan(30)
                .allSatisfy(value -> assertThat(text).contains(value));
    }

    @ParameterizedTest
    @EnumSource
    void theTemplateNamesEveryFieldOfTheForm(Category category) throws IOException {
        JsonNode form =
                new ObjectMapper().readTree(new File("forms/fillInDeclaration-%s.form".formatted(category.process())));
        String template = Files.readString(PRINT.resolve("declaration-%s.html".formatted(category.process())))
                + Files.readString(PRINT.resolve("declaration.html"));

        assertThat(form.findValuesAsText("key"))
                .filteredOn(key -> !key.equals("budgetTotal"))
                .allSatisfy(key -> assertThat(template).contains("'" + key + "'"));
    }

    @ParameterizedTest
    @EnumSource
    void theBlankFormHasTheLinesThatThePrintedOneHas(Category category) throws IOException {
        assertThat(text(category, Map.of())).contains("预览稿", "合计", "（盖章）").doesNotContain("null", "☑");
    }

    @ParameterizedTest
    @EnumSource
    void commitmentAndOpinionStandOnPagesThatAScanCanReplace(Category category) throws IOException {
        try (PDDocument document = Loader.loadPDF(render(category, sample(category)))) {
            Anchors anchors = new Anchors(document);
            assertThat(List.of("cover", "commitment", "form", "opinions")).allMatch(anchors::has);
            List<String> begun = IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(anchors::over)
                    .toList();
            assertThat(begun).startsWith("cover", "commitment", "form").endsWith("opinions");
            assertThat(begun).containsOnlyOnce("commitment").containsOnlyOnce("opinions");
        }
    }

    @Test
    void theCityPledgesInItsOwnWordsAndSignsNothing() throws IOException {
        assertThat(text(Category.KEY_CITY, Map.of()))
                .contains("我市已知晓《安徽省省级财政专项资金管理办法》", "设区市人民政府意见")
                .doesNotContain("签名", "市局推荐意见", "统一社会信用代码");
        assertThat(text(Category.SERVICE_PLATFORM, Map.of())).contains("我单位已知晓", "项目申报责任人（签名）：");
    }

    @Test
    void whatAnnexFourDoesNotPrintIsMarkedInEverySection() throws IOException {
        assertThat(text(Category.INDUSTRY_CENTRE, Map.of()))
                .contains(
                        "信用承诺书【通知未附，系统补充】",
                        "一、申报单位基本信息【通知未附，系统补充】",
                        "二、申报内容【通知未附，系统补充】",
                        "三、绩效目标（到2023年底）【通知未附，系统补充】",
                        "四、经费预算【通知未附，系统补充】",
                        "五、推荐意见【通知未附，系统补充】");
    }

    /** The answers as text, with those of its lists. */
    private static List<String> values(Object answer) {
        Stream<?> inner = answer instanceof Map<?, ?> map
                ? map.values().stream()
                : answer instanceof List<?> list ? list.stream() : Stream.empty();
        boolean shown = answer instanceof Number
                || answer instanceof String text && !text.matches("[a-zA-Z]+|\\d{4}-\\d\\d-\\d\\d");
        return shown
                ? List.of(new Show().value(answer).replaceAll("\\s", ""))
                : inner.flatMap(value -> values(value).stream()).toList();
    }

    private static Map<String, Object> asPrinted(List<PrintedRow> rows) {
        Map<String, Object> targets = new LinkedHashMap<>();
        rows.stream().filter(row -> row.section().equals("targets")).forEach(row -> {
            String figure = row.target().replaceAll("[≥%]", "");
            targets.put(
                    row.key().replace("targets.", ""),
                    figure.matches("\\d+") ? new BigDecimal(figure) : (Object) Boolean.TRUE);
        });
        return targets;
    }

    private static Map<String, Object> sample(Category category) {
        Map<String, Object> answers = new HashMap<>(Course.sampleAnswers(category));
        answers.put("unitName", "样例申报单位");
        return answers;
    }

    private String text(Category category, Map<String, Object> answers) throws IOException {
        try (PDDocument document = Loader.loadPDF(render(category, answers))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** Left in the build directory, to be looked at. */
    private byte[] render(Category category, Map<String, Object> answers) throws IOException {
        Map<String, Object> opinions = new HashMap<>();
        opinions.put("applicantOpinion", answers.get("applicantOpinion"));
        opinions.put("applicantOpinionDate", answers.get("applicantOpinionDate"));
        byte[] pdf = pages.render(
                "declaration-" + category.process(),
                Map.of(
                        "year",
                        2022,
                        "imprint",
                        "2022年8月",
                        "answers",
                        answers,
                        "opinions",
                        opinions,
                        "verdicts",
                        List.of()));
        if (answers.size() > 1) {
            Files.createDirectories(Path.of("target/print"));
            Files.write(Path.of("target/print", category.process() + answers.size() + ".pdf"), pdf);
        }
        return pdf;
    }
}
