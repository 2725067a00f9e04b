package ah.patentplan.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** 一套字体 – all faces, each parsed on first use; not safe for two threads at once. */
class FontSet {

    private static final int NORMAL_WEIGHT = 400;

    private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);
    private final CharsetEncoder common = Charset.forName("GBK").newEncoder();

    private final String fangSong;
    private TrueTypeFont fangSongParsed;

    FontSet() {
        this("");
    }

    /** @param fangSong path of a 仿宋 in TrueType, may be empty */
    FontSet(String fangSong) {
        this.fangSong = fangSong;
    }

    /** The face as a font of this document, of which only the glyphs used are embedded. */
    PDFont embed(Face face, PDDocument document) throws IOException {
        return PDType0Font.load(document, font(face), true);
    }

    /** The face with no other characters than these, as a TrueType file of a few kilobytes. */
    byte[] excerpt(Face face, String characters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TTFSubsetter subsetter = new TTFSubsetter(font(face));
            characters.codePoints().forEach(subsetter::add);
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("cannot take characters out of " + face, e);
        }
    }

    void register(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (Face face : Face.values()) {
            builder.useFont(
                    new PDFontSupplier(embed(face, document)), face.family, face.weight, FontStyle.NORMAL, true);
        }
        if (!fangSong.isEmpty()) {
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(document, fangSong(), true)),
                    "FangSong",
                    NORMAL_WEIGHT,
                    FontStyle.NORMAL,
                    true);
        }
    }

    private TrueTypeFont fangSong() throws IOException {
        if (fangSongParsed == null) {
            fangSongParsed = new TTFParser().parse(new RandomAccessReadBufferedFile(fangSong));
            // as the other faces: one glyph for one character
            fangSongParsed.setEnableGsub(false);
        }
        return fangSongParsed;
    }

    /** Whether any text (宋体, else the signs) can show this character, so that the same is read back from the page. */
    boolean shows(int codePoint) {
        return Characters.standsAlone(codePoint)
                && (has(Face.SONG, codePoint) ? !isLookalike(codePoint) : isSign(codePoint));
    }

    /** Emoji lie beyond: an official document shows none. */
    private boolean isSign(int codePoint) {
        return Character.isBmpCodePoint(codePoint) && has(Face.SIGNS, codePoint);
    }

    /**
     * Whether it is drawn by the very glyph of a common character: the radical ⼈ (U+2F08) as 人. Who looks for the name
     * does not find it, and a page that holds both reads back only one of them.
     */
    private boolean isLookalike(int codePoint) {
        CmapLookup song = characters(Face.SONG);
        return !isCommon(codePoint)
                && !Character.isSpaceChar(codePoint)
                && song.getCharCodes(song.getGlyphId(codePoint)).stream().anyMatch(this::isCommon);
    }

    private boolean isCommon(int codePoint) {
        return common.canEncode(Character.toString(codePoint));
    }

    /** The outline of a character, one em high; empty where the face lacks it. */
    Path2D outline(Face face, int codePoint) throws IOException {
        TrueTypeFont font = font(face);
        GlyphData glyph = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(codePoint));
        Path2D outline = new Path2D.Double();
        if (glyph != null) {
            double em = 1.0 / font.getUnitsPerEm();
            outline.append(glyph.getPath().getPathIterator(AffineTransform.getScaleInstance(em, em)), false);
        }
        return outline;
    }

    private boolean has(Face face, int codePoint) {
        return characters(face).getGlyphId(codePoint) != 0;
    }

    private CmapLookup characters(Face face) {
        try {
            return font(face).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the characters of " + face, e);
        }
    }

    private TrueTypeFont font(Face face) {
        return parsed.computeIfAbsent(face, Face::parse);
    }
}
