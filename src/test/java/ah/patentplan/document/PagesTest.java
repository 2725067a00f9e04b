package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** 版面 – what printed documents show. */
class PagesTest {

    private static final String TEMPLATE = "declaration-universityOperation";

    private final Pages pages = new Pages(new Fonts());

    @Test
    void everyAnswerIsPrinted() throws IOException {
        String text = text(keep("declaration", pages.render(TEMPLATE, Samples.declaration("2022-UO-0001"))));

        assertThat(text).contains("皖江样例大学", "王䶮", "1316", "120.5", "≥25%", "设立并运行", "2021年3月15日");
        assertThat(text).contains("编号：2022-UO-0001").doesNotContain("预览稿");
    }

    @Test
    void numbersHaveNoGroupingAndNoTrailingZeros() throws IOException {
        assertThat(text(pages.render(TEMPLATE, Samples.declaration("2022-UO-0001"))))
                .contains("1250\n", "12.5%", "42.5")
                .doesNotContain("1,250", "12.50");
    }

    @Test
    void theYearOfTheProgrammeStandsInTheRows() throws IOException {
        Map<String, Object> model = Samples.declaration("2024-UO-0001");
        model.put("year", 2024);

        assertThat(text(pages.render(TEMPLATE, model)))
                .contains("截至2024年6月", "到2025年底")
                .doesNotContain("截至2022年6月");
    }

    @Test
    void anEmptyDeclarationPrintsTheBlankFormAsAPreview() throws IOException {
        Map<String, Object> model =
                new HashMap<>(Map.of("year", 2022, "imprint", "2022年8月", "answers", Map.of(), "verdicts", List.of()));

        assertThat(text(keep("blank", pages.render(TEMPLATE, model))))
                .contains("预览稿", "（简要介绍单位基本情况", "2019", "2020", "2021", "□《高等学校知识产权管理规范》")
                .doesNotContain("null", "☑");
    }

    @Test
    void everyChoiceThatTheFormOffersTicksItsBox() throws IOException {
        JsonNode form = new ObjectMapper().readTree(new File("forms/fillInDeclaration-universityOperation.form"));

        for (String question : List.of("unitType", "ipStandards", "ipLeadingGroup")) {
            for (Object choice : choices(form, question)) {
                Map<String, Object> model = Samples.declaration("2022-UO-0001");
                model.put("answers", Map.of(question, choice));

                assertThat(text(pages.render(TEMPLATE, model))).containsOnlyOnce("☑");
            }
        }
    }

    @Test
    void aCharacterThatNoFontHasIsRefusedByName() throws IOException {
        Map<String, Object> model = Samples.declaration("2022-UO-0001");
        model.put("imprint", "2022年8月\uE000");

        assertThat(pages.unprintable("王䶮，☑□≥㎡\n")).isEmpty();
        assertThat(pages.unprintable("甲\uE000乙\uE000𠮷")).isEqualTo("字符（U+E000）、“𠮷”（U+20BB7）");
        assertThatThrownBy(() -> pages.render(TEMPLATE, model))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("U+E000");
    }

    @Test
    void markupInAnAnswerIsPrintedAsText() throws IOException {
        Map<String, Object> model = Samples.declaration("2022-UO-0001");
        model.put("imprint", "<b>2022</b> & ${year}");

        assertThat(text(pages.render(TEMPLATE, model))).contains("<b>2022</b> & ${year}");
    }

    @Test
    void theContractNamesPartiesMoneyAndTargets() throws IOException {
        assertThat(text(keep("contract", pages.render("contract", Samples.model("contract")))))
                .contains("皖江样例大学", "￥500,000.00元", "伍拾万元整", "￥300,000.00元", "≥20%", "丙方（推荐单位）：芜湖市市场监督管理局");
    }

    @Test
    void theSameContractIsTheSameBytesWheneverItIsSet() {
        Instant made = Instant.parse("2023-01-05T01:30:00Z");

        assertThat(pages.render("contract", Samples.model("contract"), made))
                .isEqualTo(pages.render("contract", Samples.model("contract"), made));
    }

    @Test
    void theConditionsArePrintedWithTheirOutcome() throws IOException {
        Map<String, Object> model = Samples.declaration("2022-UO-0001");
        model.put("verdicts", List.of(new Judged("附件2 三（二）", "专利许可备案金额", "≥100万元", "260万元", "符合", "只计许可")));

        assertThat(text(pages.render(TEMPLATE, model)).replaceAll("\\s", ""))
                .contains("专利许可备案金额", "≥100万元", "260万元", "符合：只计许可");
    }

    @Test
    void aWithheldPageTakesTheRoomOfTheOneItStandsFor() throws IOException {
        byte[] pdf = pages.render("withheld", Map.of("title", "信用承诺书", "pages", 3));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void noTemplatePrintsWhatIsNotEscaped() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/print"))) {
            assertThat(templates.map(PagesTest::read))
                    .isNotEmpty()
                    .allSatisfy(template -> assertThat(template).doesNotContain("utext", "[("));
        }
    }

    private static List<Object> choices(JsonNode form, String question) {
        return form.findParents("key").stream()
                .filter(field -> field.get("key").asText().equals(question))
                .flatMap(field -> field.get("values").findValues("value").stream())
                .map(value -> value.isBoolean() ? (Object) value.asBoolean() : value.asText())
                .toList();
    }

    /** Left in the build directory, to be looked at. */
    private static byte[] keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/print"));
        Files.write(Path.of("target/print", name + ".pdf"), pdf);
        return pdf;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** 条件 – a line of the table of conditions. */
    record Judged(String article, String label, String threshold, String value, String outcome, String note) {

        public String verdict() {
            return outcome;
        }
    }
}
