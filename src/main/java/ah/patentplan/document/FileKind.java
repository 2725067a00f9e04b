package ah.patentplan.document;

import java.util.Arrays;
import java.util.Optional;

/** 文件种类 – what can be uploaded; the first bytes decide, not the name. */
public enum FileKind {
    PDF("application/pdf", "%PDF-"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n");

    /** Bytes that tell every kind from the others. */
    static final int HEAD = 8;

    private final String mediaType;
    private final String magic;

    FileKind(String mediaType, String magic) {
        this.mediaType = mediaType;
        this.magic = magic;
    }

    /** @param head the first {@link #HEAD} bytes as ISO 8859-1 */
    static Optional<FileKind> of(String head) {
        return Arrays.stream(values())
                .filter(kind -> head.startsWith(kind.magic))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }
}
