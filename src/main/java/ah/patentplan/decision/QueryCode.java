package ah.patentplan.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** 查询码 – 16 random signs that nobody mistakes for others; only its hash is kept. */
record QueryCode(String text) {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static QueryCode random() {
        return new QueryCode(RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
                .collect(Collectors.joining()));
    }

    /** SHA-256 in hex, of the code as people type it: blanks, hyphens and small letters do not matter. */
    String hash() {
        String typed = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(typed.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it is the code of this hash; takes the same time whatever differs. */
    boolean opens(String hash) {
        return hash != null && MessageDigest.isEqual(hash().getBytes(UTF_8), hash.getBytes(UTF_8));
    }
}
