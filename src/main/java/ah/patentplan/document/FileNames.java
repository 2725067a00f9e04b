package ah.patentplan.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** 文件名 – as it can be written on every disk. */
public class FileNames {

    private static final int MAX_BYTES = 255;

    /**
     * The name in Unicode's composed form, without what separates folders or controls a machine.
     *
     * @throws DocumentRefused where nothing is left of it, or it is longer than 255 bytes in UTF-8
     */
    public static String clean(String name) {
        String composed = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC);
        String clean = composed.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        if (clean.isEmpty()) {
            throw new DocumentRefused("文件没有名称");
        }
        if (clean.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new DocumentRefused("文件名“" + clean.substring(0, 20) + "…”过长（最多 85 个汉字）");
        }
        return clean;
    }

    private FileNames() {}
}
