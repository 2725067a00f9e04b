package ah.patentplan.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** 普通文件 – documents as offices and scanners make them, with the pages they have. */
enum HonestFile {
    SCAN(document -> scanned(document, 0)),
    SCAN_THAT_LIES_ON_ITS_SIDE(document -> scanned(document, 90)),
    SCAN_THAT_IS_CROPPED(document -> scanned(document, 0).setCropBox(new PDRectangle(50, 50, 400, 600))),
    SCAN_BY_A_FAX(document -> add(
            document,
            PDRectangle.A4,
            CCITTFactory.createFromImage(
                    document, ImageIO.read(new ByteArrayInputStream(HonestPicture.SCAN_IN_BLACK_AND_WHITE.bytes()))))),
    SCAN_IN_A_CODEC_OF_ITS_OWN(document -> add(
            document,
            PDRectangle.A4,
            new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[99]),
                    COSName.JBIG2_DECODE,
                    1654,
                    2339,
                    1,
                    PDDeviceGray.INSTANCE))),
    PICTURE_WITHOUT_LOSS(document -> add(
            document,
            PDRectangle.A4,
            LosslessFactory.createFromImage(
                    document, ImageIO.read(new ByteArrayInputStream(HonestPicture.SCREENSHOT.bytes()))))),
    LANDSCAPE(document -> written(document, new PDRectangle(842, 595))),
    A3(document -> written(document, PDRectangle.A3)),
    WITH_A_SEAL(HonestFile::sealed),
    WITH_NESTED_FORMS(HonestFile::nested);

    private final Content content;

    HonestFile(Content content) {
        this.content = content;
    }

    /** 内容. */
    private interface Content {
        void add(PDDocument document) throws IOException;
    }

    /** As PDF 1.4 with a table of objects, or as PDF 1.7 with object streams. */
    byte[] bytes(boolean compressed) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.setVersion(compressed ? 1.7f : 1.4f);
            content.add(document);
            document.save(out, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** A page that the house typeset itself. */
    static byte[] ownPages() {
        return new Pages(new Fonts()).render("withheld", Map.of("title", "信用承诺书", "pages", 1));
    }

    private static PDPage scanned(PDDocument document, int rotation) throws IOException {
        PDImageXObject scan = JPEGFactory.createFromByteArray(document, HonestPicture.jpeg(1240, 1754));
        PDPage page = add(document, PDRectangle.A4, scan);
        page.setRotation(rotation);
        return page;
    }

    private static PDPage add(PDDocument document, PDRectangle size, PDImageXObject image) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
        }
        return page;
    }

    private static PDPage written(PDDocument document, PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
            content.newLineAtOffset(72, 400);
            content.showText("evidence");
            content.endText();
        }
        return page;
    }

    private static PDPage sealed(PDDocument document) throws IOException {
        PDPage page = written(document, PDRectangle.A4);
        PDAppearanceStream look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(100, 100));
        look.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, look)) {
            content.setNonStrokingColor(1f, 0f, 0f);
            content.addRect(0, 0, 100, 100);
            content.fill();
        }
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(look);
        PDAnnotationRubberStamp seal = new PDAnnotationRubberStamp();
        seal.setRectangle(new PDRectangle(300, 100, 100, 100));
        seal.setAppearance(appearances);
        page.getAnnotations().add(seal);
        return page;
    }

    /** The way office programs group what they draw. */
    private static PDPage nested(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDFormXObject inner = form(document);
        for (int level = 0; level < 5; level++) {
            PDFormXObject outer = form(document);
            outer.setResources(new PDResources());
            outer.getResources().put(COSName.getPDFName("Fm0"), inner);
            try (var content = outer.getContentStream().createOutputStream()) {
                content.write(RawPdf.latin("/Fm0 Do /Fm0 Do"));
            }
            inner = outer;
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(inner);
        }
        return page;
    }

    private static PDFormXObject form(PDDocument document) {
        PDFormXObject form = new PDFormXObject(new PDStream(document));
        form.setBBox(PDRectangle.A4);
        return form;
    }
}
