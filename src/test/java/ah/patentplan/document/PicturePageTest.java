package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 图片页 – what becomes of an uploaded picture. */
class PicturePageTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void everyKindOfPictureBecomesOneSoundPage(HonestPicture picture) throws IOException {
        Path page = made(picture.bytes());

        assertThat(PdfCheck.pages(page)).isEqualTo(1);
    }

    @Test
    void aJpegIsNotDecoded() throws IOException {
        byte[] jpeg = HonestPicture.PHOTOGRAPH.bytes();

        try (PDDocument document = Loader.loadPDF(made(jpeg).toFile());
                InputStream raw = image(document).getStream().getCOSObject().createRawInputStream()) {
            assertThat(raw.readAllBytes()).isEqualTo(jpeg);
        }
    }

    @Test
    void aPictureWiderThanHighLiesOnALandscapePageAsLargeAsFits() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(made(HonestPicture.jpeg(1684, 1190)).toFile())) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getHeight());
            assertThat(page.getMediaBox().getHeight()).isEqualTo(PDRectangle.A4.getWidth());
            assertThat(content(page)).contains("841.8");
        }
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(made(HonestPicture.png(100, 200, false)).toFile())) {
            assertThat(content(document.getPage(0))).contains("100 0 0 200 ");
        }
    }

    @Test
    void aPhotographTakenUprightStandsUpright() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                made(HonestPicture.PHOTOGRAPH_HELD_UPRIGHT.bytes()).toFile())) {
            PDPage page = document.getPage(0);
            // seen after the rotation it is higher than wide
            assertThat(page.getRotation()).isEqualTo(90);
            assertThat(page.getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getHeight());
        }
    }

    @Test
    void theSamePictureGivesTheSameBytes() throws IOException {
        byte[] picture = HonestPicture.SCREENSHOT_WITH_TRANSPARENCY.bytes();

        assertThat(made(picture)).hasSameBinaryContentAs(made(picture));
    }

    private Path made(byte[] picture) throws IOException {
        Path file = Files.write(Files.createTempFile(directory, "picture", ""), picture);
        Path page = file.resolveSibling(file.getFileName() + ".pdf");
        FileKind kind = picture[0] == (byte) 0xFF ? FileKind.JPEG : FileKind.PNG;
        PicturePage.make(file, kind, page);
        return page;
    }

    private static PDImageXObject image(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        for (COSName name : resources.getXObjectNames()) {
            return (PDImageXObject) resources.getXObject(name);
        }
        throw new AssertionError("no image");
    }

    private static String content(PDPage page) throws IOException {
        try (InputStream content = page.getContents()) {
            return new String(content.readAllBytes());
        }
    }
}
