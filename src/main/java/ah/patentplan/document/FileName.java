package ah.patentplan.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** 文件名 – a name that every file system takes. */
public class FileName {

    private static final int MAX_BYTES = 255;

    private FileName() {}

    /**
     * The name in NFC, without control characters and {@code \/:*?"<>|}, of at most 255 bytes in UTF-8; where it is
     * longer, what stands before the ending is cut.
     */
    public static String of(String wanted) {
        String clean = Normalizer.normalize(wanted, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\\\/:*?\"<>|]", "")
                .strip();
        int dot = clean.lastIndexOf('.');
        String ending = dot < 0 ? "" : clean.substring(dot);
        String stem = clean.substring(0, clean.length() - ending.length());
        while (bytes(stem + ending) > MAX_BYTES && !stem.isEmpty()) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
