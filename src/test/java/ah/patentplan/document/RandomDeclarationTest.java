package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.programme.Category;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 随机申报书 – whatever is entered, all of it is printed, within its cell, in a document that can be archived.
 *
 * <p>Texts are compared without their white space: a line breaks where the cell ends. {@code -Ddeclaration.seed=…} repeats a
 * failure.
 */
class RandomDeclarationTest {

    private static final double MM = 72 / 25.4;
    private static final String NUMBER = "2022-XX-0001";

    /** Within the margins of the style sheet, the number above them; half a millimetre for rounding. */
    private static final Rectangle2D TYPE_AREA = new Rectangle2D.Double(27.5 * MM, 26.5 * MM, 157 * MM, 265 * MM);

    private static final Pages PAGES = new Pages(new Fonts());

    private final long seed = Long.getLong("declaration.seed", new Random().nextLong());

    @ParameterizedTest
    @EnumSource
    void aFullDeclarationIsPrintedWhole(Category category) throws IOException {
        check(category, new RandomAnswers(seed, true).of(category));
    }

    @ParameterizedTest
    @EnumSource
    void anyDeclarationIsPrintedWhole(Category category) throws IOException {
        check(category, new RandomAnswers(seed, false).of(category));
    }

    private void check(Category category, Map<String, Object> answers) throws IOException {
        byte[] pdf = PAGES.render("declaration-" + category.process(), Samples.filledIn(NUMBER, answers));
        String failure = "target/print/random-" + category.process() + ".pdf";
        Files.createDirectories(Path.of("target/print"));
        Files.write(Path.of(failure), pdf);
        String told = "seed %d, see %s: ".formatted(seed, failure);

        assertThat(Conformance.faults(pdf)).as(told + "PDF/A-2a and PDF/UA-1").isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = bare(new PDFTextStripper().getText(document)).replace("编号：" + NUMBER, "");
            assertThat(values(answers).filter(value -> !text.contains(value)))
                    .as(told + "entered, but not printed")
                    .isEmpty();
            assertThat(text)
                    .as(told + "a glyph is missing, or the total")
                    .doesNotContain("#")
                    .contains("合计" + new Show().sum(answers.get("budget"), "budgetAmount"));
            for (PDPage page : document.getPages()) {
                PageGeometry geometry = new PageGeometry(page);
                String where = told + "page " + (document.getPages().indexOf(page) + 1);
                assertThat(geometry.outside(TYPE_AREA))
                        .as(where + ", beside the type area")
                        .isEmpty();
                assertThat(geometry.cut()).as(where + ", cut off").isEmpty();
                assertThat(geometry.crossed()).as(where + ", out of its cell").isEmpty();
            }
        }
    }

    /** What is entered, as it is written in print; the keys of choices are no text. */
    private static Stream<String> values(Object answer) {
        if (answer instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(RandomDeclarationTest::values);
        }
        if (answer instanceof List<?> list) {
            return list.stream().flatMap(RandomDeclarationTest::values);
        }
        if (answer instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Stream.of(new Show().day(text));
        }
        boolean shown = answer instanceof BigDecimal || answer instanceof String key && !key.matches("[a-zA-Z]{6,}");
        return shown ? Stream.of(bare(new Show().value(answer))) : Stream.empty();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]", "");
    }
}
