package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 上传检查 – which files are taken, and how the others are refused. */
class UploadsTest {

    private final Uploads uploads = new Uploads(1_000_000);

    @TempDir
    private Path directory;

    @Test
    void anHonestFileIsTakenWithItsPagesCounted() throws IOException {
        Path file = pdf(document -> document.addPage(new PDPage()));

        assertThat(uploads.check(file, "合同.pdf")).isEqualTo(2);
    }

    @Test
    void aFileThatOpensAtItsFirstPageIsTaken() throws IOException {
        Path file = pdf(document -> {
            PDPageFitDestination first = new PDPageFitDestination();
            first.setPage(document.getPage(0));
            PDActionGoTo open = new PDActionGoTo();
            open.setDestination(first);
            document.getDocumentCatalog().setOpenAction(open);
        });

        assertThat(uploads.check(file, "合同.pdf")).isEqualTo(1);
    }

    @Test
    void anotherKindOfFileIsRefused() throws IOException {
        assertRefused(Files.writeString(directory.resolve("x"), "<html>"), "不是 PDF 文件");
    }

    @Test
    void aFileCutOffOnTheWayIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(pdf(document -> {}));

        assertRefused(Files.write(directory.resolve("x"), Arrays.copyOf(whole, whole.length / 2)), "已损坏");
    }

    @Test
    void nonsenseBetweenHeadAndEndIsRefused() throws IOException {
        assertRefused(Files.writeString(directory.resolve("x"), "%PDF-1.7\nnonsense\n%%EOF"), "已损坏");
    }

    @Test
    void anEncryptedFileIsRefusedEvenWithoutAPasswordToOpenIt() throws IOException {
        assertRefused(
                pdf(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))),
                "已加密");
        assertRefused(
                pdf(document ->
                        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))),
                "已加密");
    }

    @Test
    void aFileThatActsIsRefused() throws IOException {
        assertRefused(
                pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                "含脚本");
        assertRefused(pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())), "含启动程序的动作");
        assertRefused(
                pdf(document ->
                        document.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("XFA"), "form")),
                "XFA");
    }

    @Test
    void tooManyPagesAreRefused() throws IOException {
        assertRefused(
                pdf(document -> {
                    for (int i = 0; i < 2000; i++) {
                        document.addPage(new PDPage());
                    }
                }),
                "页数过多（2001 页");
    }

    @Test
    void aPageCountThatIsNotTrueIsRefused() throws IOException {
        assertRefused(
                pdf(document ->
                        document.getDocumentCatalog().getPages().getCOSObject().setInt(COSName.COUNT, 7)),
                "实有 1 页，标明 7 页");
    }

    @Test
    void aSmallFileThatUnfoldsToAHugeOneIsRefused() throws IOException {
        assertRefused(
                pdf(document -> {
                    PDStream content = new PDStream(document);
                    try (OutputStream bytes = content.createOutputStream(COSName.FLATE_DECODE)) {
                        bytes.write(new byte[70 << 20]);
                    }
                    document.getPage(0).setContents(content);
                }),
                "解压后过大");
    }

    @Test
    void aFileThatExhaustsTheMemoryExhaustsOnlyItsOwnProcess() throws IOException {
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(objects)) {
            deflated.write("2 0 <</Type/Pages/Count 1/Kids[3 0 R]>>".getBytes());
            for (int i = 0; i < 400; i++) {
                deflated.write(new byte[1 << 20]);
            }
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write("%PDF-1.5\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n".getBytes());
        bomb.write(("5 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + objects.size() + ">> stream\n")
                .getBytes());
        objects.writeTo(bomb);
        bomb.write("\nendstream endobj\ntrailer <</Root 1 0 R/Size 6>>\n%%EOF\n".getBytes());

        assertRefused(new Uploads(10_000_000), Files.write(directory.resolve("x"), bomb.toByteArray()), "已损坏");
    }

    @Test
    void aFileAboveTheLimitIsRefused() throws IOException {
        assertRefused(Files.write(directory.resolve("x"), new byte[1_000_001]), "超过上传上限");
    }

    private void assertRefused(Path file, String reason) {
        assertRefused(uploads, file, reason);
    }

    private static void assertRefused(Uploads uploads, Path file, String reason) {
        assertThatThrownBy(() -> uploads.check(file, "合同.pdf"))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("文件“合同.pdf”")
                .hasMessageContaining(reason);
    }

    private Path pdf(Change change) throws IOException {
        Path file = Files.createTempFile(directory, "upload", ".pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.make(document);
            document.save(file.toFile());
        }
        return file;
    }

    /** 改动 – what makes the file worth a test. */
    private interface Change {
        void make(PDDocument document) throws IOException;
    }
}
