package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.MovableClock;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 测试印章 – what OpenSSL, which knows nothing of the code that signs, says of a sealed document. */
class TestSealTest {

    private static final String OFFICE = OfficialSamples.OFFICE;
    private static final Fonts FONTS = new Fonts();
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final Seal seal = new TestSeal(FONTS, clock);
    private final Pages pages = new Pages(FONTS);

    @Test
    void aSealedDocumentIsAccepted() throws Exception {
        byte[] sealed = seal.seal(letter(), OFFICE);
        assertThat(verify(sealed, signatures(sealed).get(0))).contains("Verification successful");
    }

    @Test
    void theSignatureCoversEveryByteButItself() throws IOException {
        byte[] sealed = seal.seal(letter(), OFFICE);
        PDSignature signature = signatures(sealed).get(0);
        int[] range = signature.getByteRange();
        String hex = new String(sealed, range[1], range[2] - range[1], StandardCharsets.US_ASCII);
        assertThat(range[0]).isZero();
        assertThat(hex).startsWith("<30").endsWith(">").matches("<[0-9A-F]+>");
        assertThat(range[2] + range[3]).isEqualTo(sealed.length);
        assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
    }

    @Test
    void theDigestIsThatOfTheDocument() throws Exception {
        byte[] sealed = seal.seal(letter(), OFFICE);
        PDSignature signature = signatures(sealed).get(0);
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(signature.getSignedContent(sealed)));
        String contents = HexFormat.of().formatHex(signature.getContents(sealed));
        assertThat(contents).contains(digest).doesNotContain(OF_NOTHING);
    }

    @Test
    void oneChangedByteBreaksIt() throws Exception {
        byte[] sealed = seal.seal(letter(), OFFICE);
        PDSignature signature = signatures(sealed).get(0);
        int[] range = signature.getByteRange();
        for (int at : new int[] {range[1] / 2, range[2] + range[3] / 2, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(verify(changed, signature)).as("byte " + at).contains("Verification failure");
        }
    }

    @Test
    void aSecondSealKeepsTheFirstValid() throws Exception {
        byte[] once = seal.seal(letter(), OFFICE);
        byte[] twice = new TestSeal(FONTS, clock).seal(once, OFFICE);
        assertThat(twice).startsWith(once);
        List<PDSignature> signatures = signatures(twice);
        assertThat(signatures).hasSize(2);
        for (PDSignature signature : signatures) {
            assertThat(verify(twice, signature)).contains("Verification successful");
        }
        assertThat(signatures.get(0).getByteRange()[2] + signatures.get(0).getByteRange()[3])
                .isEqualTo(once.length);
        assertThat(signatures.get(1).getByteRange()[2] + signatures.get(1).getByteRange()[3])
                .isEqualTo(twice.length);
    }

    @Test
    void theSealIsSeenRedAcrossTheSignatureOfTheOffice() throws IOException {
        byte[] drawn = letter();
        assertThat(redAroundTheSignature(drawn)).isZero();
        assertThat(redAroundTheSignature(seal.seal(drawn, OFFICE))).isGreaterThan(1000);
    }

    @Test
    void aDocumentWithoutAPlaceForASealStaysAsItIs() {
        byte[] withheld = pages.render("withheld", Map.of("title", "承诺书", "pages", 1));
        assertThat(seal.seal(withheld, OFFICE)).isSameAs(withheld);
    }

    @Test
    void aDocumentOfAnotherOfficeStaysAsItIs() {
        byte[] drawn = letter();
        assertThat(seal.seal(drawn, "安徽省财政厅")).isSameAs(drawn);
    }

    /** Red dots in the square of the seal, at one dot a point. */
    private static long redAroundTheSignature(byte[] document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            SealPlace place = SealPlace.of(pdf, OFFICE);
            BufferedImage page = new PDFRenderer(pdf).renderImage(place.page(), 1);
            int half = (int) SealImage.SIZE / 2;
            int[] dots = page.getRGB(
                    (int) place.x() - half,
                    page.getHeight() - (int) place.y() - half,
                    2 * half,
                    2 * half,
                    null,
                    0,
                    2 * half);
            return Arrays.stream(dots)
                    .mapToObj(Color::new)
                    .filter(TestSealTest::isRed)
                    .count();
        }
    }

    private static boolean isRed(Color dot) {
        return dot.getRed() > 180 && dot.getGreen() < 100 && dot.getBlue() < 100;
    }

    private byte[] letter() {
        return pages.render("letter", OfficialSamples.letter());
    }

    private static List<PDSignature> signatures(byte[] sealed) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sealed)) {
            return pdf.getSignatureDictionaries();
        }
    }

    private String verify(byte[] sealed, PDSignature signature) throws Exception {
        Path cms = Files.write(folder.resolve("signature.der"), signature.getContents(sealed));
        Path content = Files.write(folder.resolve("content"), signature.getSignedContent(sealed));
        Path certificate = folder.resolve("certificate.pem");
        String of = "-inform DER -in " + cms;
        openssl("cms -verify -noverify -binary -no_attr_verify -no_content_verify " + of + " -content " + content
                + " -certsout " + certificate + " -out " + folder.resolve("out"));
        return openssl("cms -verify -binary -purpose any -no_check_time " + of + " -content " + content + " -CAfile "
                + certificate + " -out " + folder.resolve("out"));
    }

    private static String openssl(String arguments) throws Exception {
        Process process = new ProcessBuilder(("openssl " + arguments).split(" "))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
