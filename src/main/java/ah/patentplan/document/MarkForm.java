package ah.patentplan.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * 标识图形 – the QR code of a mark and its caption left of it, drawn once for all pages: in the lower right corner, outside
 * the text of our own pages, and on a white ground, for a scan fills its page.
 */
class MarkForm {

    private static final float MM = 72 / 25.4f;
    private static final float SIZE = 18 * MM;
    private static final float FROM_RIGHT = 7 * MM;
    private static final float ABOVE_EDGE = 6 * MM;
    private static final float GROUND = 2 * MM;
    private static final float WIDTH = 80 * MM;
    private static final float TEXT = 7;
    private static final float LEADING = 9;

    private final Mark mark;
    private final PDFont font;

    MarkForm(Mark mark, PDFont font) {
        this.mark = mark;
        this.font = font;
    }

    /** Its origin is the lower right corner of the sheet. */
    PDFormXObject in(PDDocument document) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(-WIDTH, 0, WIDTH, ABOVE_EDGE + SIZE + GROUND));
        form.setResources(new PDResources());
        try (PDFormContentStream content = new PDFormContentStream(form)) {
            drawCode(content);
            drawCaption(content);
        }
        return form;
    }

    private void drawCode(PDFormContentStream content) throws IOException {
        float left = -FROM_RIGHT - SIZE;
        float side = SIZE + 2 * GROUND;
        whiten(content, new PDRectangle(left - GROUND, ABOVE_EDGE - GROUND, side, side));
        new QrCode(mark.text()).draw(content, left, ABOVE_EDGE, SIZE);
    }

    private void drawCaption(PDFormContentStream content) throws IOException {
        float right = -FROM_RIGHT - SIZE - 2 * GROUND;
        float y = ABOVE_EDGE + mark.caption().size() * LEADING;
        for (String line : mark.caption()) {
            y -= LEADING;
            float width = font.getStringWidth(line) / 1000 * TEXT;
            whiten(content, new PDRectangle(right - width - 1, y - 2, width + 2, LEADING));
            content.beginText();
            content.setFont(font, TEXT);
            content.newLineAtOffset(right - width, y);
            content.showText(line);
            content.endText();
        }
    }

    private static void whiten(PDFormContentStream content, PDRectangle area) throws IOException {
        content.setNonStrokingColor(1f);
        content.addRect(area.getLowerLeftX(), area.getLowerLeftY(), area.getWidth(), area.getHeight());
        content.fill();
        content.setNonStrokingColor(0f);
    }
}
