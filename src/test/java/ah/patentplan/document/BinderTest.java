package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 汇编 – how the one file is bound. */
class BinderTest {

    private static final ZonedDateTime CREATED = ZonedDateTime.parse("2022-09-20T10:00:00+08:00[Asia/Shanghai]");

    private final Pages pages = new Pages(new Fonts());
    private final Binder binder = new Binder();

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("bound.pdf");
    }

    @Test
    void partsFollowEachOtherWithBookmarksAndNumbersThrough() throws IOException {
        Part evidence =
                Part.of("证明材料", List.of(Part.of("专利证书", scan("first", "second")), Part.of("合同", scan("third"))));

        int count = bind(Part.of("建设实施方案", scan("plan")), evidence);

        assertThat(count).isEqualTo(4);
        assertThat(text(1)).contains("plan", "— 1 —");
        assertThat(text(4)).contains("third", "— 4 —");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(Bookmarks.count(document)).isEqualTo(4);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("高校院所知识产权运营能力提升项目皖江样例大学");
        }
    }

    @Test
    void theStampedPageStandsInPlaceOfTheEmptyOne() throws IOException {
        Part part = Part.of("申报书", declaration()).replacing("commitment", scan("STAMPED"));

        bind(part);

        assertThat(text(2)).contains("STAMPED", "— 2 —").doesNotContain("信用承诺书");
        assertThat(text(3)).contains("申报单位基本信息", "— 3 —");
    }

    @Test
    void aPageThatIsNotThereCannotBeReplaced() {
        Part part = Part.of("申报书", scan("plain")).replacing("commitment", scan("STAMPED"));

        assertThatThrownBy(() -> bind(part)).isInstanceOf(DocumentRefused.class).hasMessageContaining("commitment");
    }

    @Test
    void theSameDossierGivesTheSameBytes() throws IOException {
        bind(Part.of("申报书", declaration()), Part.of("证明材料", scan("same")));
        byte[] first = Files.readAllBytes(file);

        bind(Part.of("申报书", declaration()), Part.of("证明材料", scan("same")));

        assertThat(file).hasBinaryContent(first);
    }

    @Test
    void everyPageComesOutAsA4() throws IOException {
        bind(Part.of("图纸", pdf(document -> {
            page(document, "A3", new PDRectangle(842, 1191));
            page(document, "small", PDRectangle.A6);
        })));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getHeight()).isEqualTo(PDRectangle.A4.getHeight());
            }
        }
        assertThat(text(1)).contains("A3");
    }

    @Test
    void aTurnedPageStandsAsItWasSeen() throws IOException {
        bind(Part.of("图纸", pdf(document -> {
            PDPage page = page(document, "turned", PDRectangle.A4);
            page.setRotation(90);
            try (PDPageContentStream drawing = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
                drawing.addRect(0, 0, 60, 60);
                drawing.fill();
            }
        })));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getPage(0).getRotation()).isZero();
            BufferedImage seen = new PDFRenderer(document).renderImage(0);
            assertThat(seen.getWidth()).isGreaterThan(seen.getHeight());
            assertThat(new Color(seen.getRGB(20, 20))).isEqualTo(Color.BLACK);
            assertThat(new Color(seen.getRGB(20, seen.getHeight() - 20))).isEqualTo(Color.WHITE);
        }
    }

    @Test
    void aSealLaidOnThePageStays() throws IOException {
        bind(Part.of("合同", pdf(document -> seal(document, page(document, "contract", PDRectangle.A4)))));

        assertThat(text(1)).contains("contract", "SEAL");
    }

    @Test
    void nothingActiveComesThrough() throws IOException {
        bind(Part.of("合同", pdf(document -> {
            page(document, "contract", PDRectangle.A4);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        })));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(ActiveContent.find(document)).isEmpty();
        }
    }

    @Test
    void aPartThatIsNoPdfIsRefusedByItsName() {
        assertThatThrownBy(() -> bind(Part.of("专利证书", Source.of(new byte[] {1, 2, 3}))))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("专利证书");
    }

    private int bind(Part... parts) {
        return binder.bind(new Dossier("高校院所知识产权运营能力提升项目皖江样例大学", CREATED, List.of(parts)), file);
    }

    private String text(int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private Source declaration() throws IOException {
        return Source.of(pages.render("declaration-universityOperation", Samples.declaration("2022-UO-0001")));
    }

    private static Source scan(String... texts) {
        return pdf(document -> {
            for (String text : texts) {
                page(document, text, PDRectangle.A4);
            }
        });
    }

    private static Source pdf(Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            drawing.draw(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return Source.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PDPage page(PDDocument document, String text, PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
            write(drawing, text);
        }
        return page;
    }

    private static void seal(PDDocument document, PDPage page) throws IOException {
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(200, 200));
        appearance.setResources(new PDResources());
        try (PDPageContentStream drawing = new PDPageContentStream(document, appearance)) {
            write(drawing, "SEAL");
        }
        PDAppearanceDictionary looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(appearance);
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(300, 300, 100, 100));
        stamp.setAppearance(looks);
        page.setAnnotations(List.of(stamp));
    }

    private static void write(PDPageContentStream drawing, String text) throws IOException {
        drawing.beginText();
        drawing.setFont(new PDType1Font(FontName.HELVETICA), 20);
        drawing.newLineAtOffset(50, 100);
        drawing.showText(text);
        drawing.endText();
    }

    /** 样张 – draws a made-up document. */
    private interface Drawing {
        void draw(PDDocument document) throws IOException;
    }
}
