package ah.patentplan.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** 用印处 – where the middle of a seal goes: at the height of the place {@code seal}, across the owner's signature line. */
record SealPlace(int page, float x, float y) {

    private static final String NAME = "seal";

    /** Null where the document names no place, or the owner does not sign there. */
    static SealPlace of(PDDocument pdf, String owner) throws IOException {
        if (!(Anchors.named(pdf).get(NAME) instanceof PDPageXYZDestination place)) {
            return null;
        }
        int page = place.retrievePageNumber();
        SignatureLine line = new SignatureLine(owner);
        line.setStartPage(page + 1);
        line.setEndPage(page + 1);
        line.getText(pdf);
        return line.middle < 0 ? null : new SealPlace(page, line.middle, place.getTop());
    }

    /** A square around the middle. */
    PDRectangle square(float size) {
        return new PDRectangle(x - size / 2, y - size / 2, size, size);
    }

    /** 署名 – the last line of the page that is the owner's name alone. */
    private static class SignatureLine extends PDFTextStripper {

        private final String owner;
        private float middle = -1;

        SignatureLine(String owner) {
            this.owner = owner;
        }

        @Override
        protected void writeString(String text, List<TextPosition> glyphs) {
            if (text.strip().equals(owner)) {
                TextPosition last = glyphs.get(glyphs.size() - 1);
                middle = (glyphs.get(0).getX() + last.getX() + last.getWidth()) / 2;
            }
        }
    }
}
