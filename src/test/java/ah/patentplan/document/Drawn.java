package ah.patentplan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** 样张 – made-up documents as units might upload them. */
class Drawn {

    private Drawn() {}

    static Source pdf(Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            drawing.draw(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return Source.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An A4 page for each text. */
    static Source scan(String... texts) {
        return pdf(document -> {
            for (String text : texts) {
                page(document, text, PDRectangle.A4);
            }
        });
    }

    static PDPage page(PDDocument document, String text, PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
            write(drawing, text);
        }
        return page;
    }

    /** A page drawn by these operators. */
    static PDPage operators(PDDocument document, PDRectangle size, String operators) throws IOException {
        PDPage page = new PDPage(size);
        page.setResources(new PDResources());
        page.getCOSObject().setItem("Contents", stream(document, operators));
        document.addPage(page);
        return page;
    }

    static COSStream stream(PDDocument document, String operators) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream bytes = stream.createOutputStream()) {
            bytes.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    /** Lays a seal on the page as an annotation. */
    static void seal(PDDocument document, PDPage page) throws IOException {
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

    static void write(PDPageContentStream drawing, String text) throws IOException {
        drawing.beginText();
        drawing.setFont(new PDType1Font(FontName.HELVETICA), 20);
        drawing.newLineAtOffset(50, 100);
        drawing.showText(text);
        drawing.endText();
    }

    /** 绘制. */
    interface Drawing {
        void draw(PDDocument document) throws IOException;
    }
}
