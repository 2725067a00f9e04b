package ah.patentplan.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** 页脚 – the number of the page in the manner of GB/T 9704, — 3 —, and in the right corner the mark, if any. */
class PageFoot {

    private static final float SIZE = 14;
    private static final float ABOVE_EDGE = 28;

    private final PDDocument document;
    private final PDFont font;
    private final Map<Mark, PDFormXObject> marks = new HashMap<>();

    PageFoot(PDDocument document, PDFont font) {
        this.document = document;
        this.font = font;
    }

    void draw(PDPageContentStream page, PDRectangle sheet, int number, Mark mark) throws IOException {
        if (mark != null) {
            page.saveGraphicsState();
            page.transform(Matrix.getTranslateInstance(sheet.getWidth(), 0));
            page.drawForm(form(mark));
            page.restoreGraphicsState();
        }
        String text = "— " + number + " —";
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset((sheet.getWidth() - font.getStringWidth(text) / 1000 * SIZE) / 2, ABOVE_EDGE);
        page.showText(text);
        page.endText();
    }

    private PDFormXObject form(Mark mark) throws IOException {
        if (!marks.containsKey(mark)) {
            marks.put(mark, new MarkForm(mark, font).in(document));
        }
        return marks.get(mark);
    }
}
