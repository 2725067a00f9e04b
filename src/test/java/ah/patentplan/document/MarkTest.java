package ah.patentplan.document;

import static ah.patentplan.document.Drawn.operators;
import static ah.patentplan.document.Drawn.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 标识 – the QR code on the pages of a part is read back as a scanner reads it from paper. */
class MarkTest {

    private static final Mark MARK =
            new Mark("PP1:2022-UO-0001:" + "1A2B3C4D5E6F7890".repeat(4), List.of("2022-UO-0001", "校验码 1A2B-3C4D-5E6F"));

    @TempDir
    private Path directory;

    @Test
    void itStandsOnEveryPageOfThePartAndOnNoOther() throws IOException, ReaderException {
        Pages pages = new Pages(new Fonts());
        Source form = Source.of(pages.render("declaration-universityOperation", Samples.declaration("2022-UO-0001")));
        Source scan = pdf(document -> dark(document, PDRectangle.A4));

        Bound bound = Bound.of(
                directory.resolve("bound.pdf"),
                Part.of("申报书", form).replacing("opinions", scan).marked(MARK),
                Part.of("证明材料", pdf(document -> operators(document, PDRectangle.A4, ""))));

        int last = bound.pages();
        for (int page = 1; page < last; page++) {
            assertThat(read(bound, page)).as("page %d", page).isEqualTo(MARK.text());
            assertThat(bound.text(page)).contains(MARK.caption());
        }
        assertThat(bound.text(last)).doesNotContain(MARK.caption());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void itIsReadFromTurnedAndCroppedScansToo(int rotation) throws IOException, ReaderException {
        Source scan = pdf(document -> {
            PDPage page = dark(document, new PDRectangle(-50, -50, 700, 1000));
            page.setCropBox(new PDRectangle(0, 0, 595, 842));
            page.setRotation(rotation);
        });

        Bound bound =
                Bound.of(directory.resolve("bound.pdf"), Part.of("申报书", scan).marked(MARK));

        assertThat(read(bound, 1)).isEqualTo(MARK.text());
    }

    /** A scan as black as a scan can be. */
    private static PDPage dark(PDDocument document, PDRectangle size) throws IOException {
        return operators(document, size, "0.2 g -100 -100 1000 1200 re f");
    }

    private static String read(Bound bound, int page) throws IOException, ReaderException {
        BufferedImage picture = bound.picture(page, 150 / 72f);
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        RGBLuminanceSource seen = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                .getText();
    }
}
