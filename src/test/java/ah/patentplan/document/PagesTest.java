package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** 版面 – what the printed declaration shows. */
class PagesTest {

    private final Pages pages = new Pages(new Fonts());

    @Test
    void everyAnswerIsPrinted() throws IOException {
        byte[] pdf = pages.render("declaration-universityOperation", Samples.declaration("2022-UO-0001"));

        Files.write(Path.of("target/declaration.pdf"), pdf);
        assertThat(text(pdf)).contains("皖江样例大学", "王䶮", "1316", "120.5", "≥20%", "42.5");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
