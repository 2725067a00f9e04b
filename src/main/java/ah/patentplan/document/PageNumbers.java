package ah.patentplan.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** 页码 – numbers all pages through, at the foot of each, in the manner of GB/T 9704: — 3 —. */
class PageNumbers {

    private static final float SIZE = 14;
    private static final float ABOVE_EDGE = 28;

    private final PDDocument document;
    private final PDFont font;

    PageNumbers(PDDocument document, PDFont font) {
        this.document = document;
        this.font = font;
    }

    void print() throws IOException {
        int number = 0;
        for (PDPage page : document.getPages()) {
            print(page, "— " + ++number + " —");
        }
    }

    private void print(PDPage page, String text) throws IOException {
        float width = font.getStringWidth(text) / 1000 * SIZE;
        // not compressed, not reset: the page's own drawing is enclosed already and stays undecoded
        try (PDPageContentStream foot = new PDPageContentStream(document, page, AppendMode.APPEND, false, false)) {
            foot.beginText();
            foot.setFont(font, SIZE);
            foot.newLineAtOffset((page.getMediaBox().getWidth() - width) / 2, ABOVE_EDGE);
            foot.showText(text);
            foot.endText();
        }
    }
}
