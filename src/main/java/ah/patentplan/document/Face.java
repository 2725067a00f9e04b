package ah.patentplan.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** 字体 – a face that pages are set in, by the family name that the style sheet uses. */
enum Face {
    SONG("Song", 400, "NotoSerifSC_400Regular.ttf"),
    SONG_BOLD("Song", 700, "NotoSerifSC_700Bold.ttf"),
    HEI("Hei", 700, "NotoSansSC_700Bold.ttf"),
    /** Only for what the Chinese faces lack: ☑ and a few signs. */
    SIGNS("Signs", 400, "DejaVuSans.ttf");

    final String family;
    final int weight;
    private final String file;

    Face(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    TrueTypeFont parse() {
        try (InputStream bytes = Face.class.getResourceAsStream("/fonts/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException("fonts/" + file + " is not on the class path: build the web part");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // it would set —— as one sign, which nobody finds who looks for what was entered
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read fonts/" + file, e);
        }
    }
}
