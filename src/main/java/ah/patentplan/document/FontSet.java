package ah.patentplan.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** 一套字体 – all faces, each parsed on first use; not safe for two threads at once. */
class FontSet {

    private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);

    /** The face as a font of this document, of which only the glyphs used are embedded. */
    PDFont embed(Face face, PDDocument document) throws IOException {
        return PDType0Font.load(document, font(face), true);
    }

    void register(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (Face face : Face.values()) {
            builder.useFont(
                    new PDFontSupplier(embed(face, document)), face.family, face.weight, FontStyle.NORMAL, true);
        }
    }

    /** Whether running text (宋体, else the signs) can show this character. */
    boolean shows(int codePoint) {
        return has(Face.SONG, codePoint) || has(Face.SIGNS, codePoint);
    }

    private boolean has(Face face, int codePoint) {
        try {
            return font(face).getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the characters of " + face, e);
        }
    }

    private TrueTypeFont font(Face face) {
        return parsed.computeIfAbsent(face, Face::parse);
    }
}
