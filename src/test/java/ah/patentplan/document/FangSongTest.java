package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** 仿宋 – official documents are set in the font that the house names, else in 宋体. */
class FangSongTest {

    @Test
    void withoutOneTheTextIsSetInSong() throws IOException {
        assertThat(fonts(new Fonts()))
                .anyMatch(name -> name.contains("NotoSerif"))
                .noneMatch(FangSongTest::isSans);
    }

    @Test
    void theFontOfThePathIsUsed() throws Exception {
        // any font that the letter otherwise does not use
        Path named =
                Path.of(Face.class.getResource("/fonts/NotoSansSC_700Bold.ttf").toURI());
        assertThat(fonts(new Fonts(named.toString()))).anyMatch(FangSongTest::isSans);
    }

    private static boolean isSans(String font) {
        return font.contains("NotoSans");
    }

    private static Set<String> fonts(Fonts fonts) throws IOException {
        Set<String> names = new TreeSet<>();
        try (PDDocument pdf = Loader.loadPDF(new Pages(fonts).render("letter", OfficialSamples.letter()))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return names;
    }
}
