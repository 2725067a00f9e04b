package ah.patentplan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 校验 – the hash that documents are known by. */
public class Sha256 {

    private Sha256() {}

    /** The hash of the text in UTF-8, 64 hex digits. */
    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies all bytes; the last ones only when all together have the expected hash, so that no reader takes them for whole. */
    static void copy(InputStream source, OutputStream target, String expected) throws IOException {
        MessageDigest digest = digest();
        byte[] held = source.readNBytes(1 << 18);
        while (held.length > 0) {
            digest.update(held);
            byte[] next = source.readNBytes(1 << 18);
            if (next.length == 0) {
                compare(digest, expected);
            }
            target.write(held);
            held = next;
        }
        target.flush();
    }

    private static void compare(MessageDigest digest, String expected) {
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(expected)) {
            throw new IllegalStateException("document " + expected + " is damaged: its bytes hash to " + found);
        }
    }
}
