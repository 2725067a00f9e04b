package ah.patentplan.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * 抽取 – a draw that anyone can repeat from its record.
 *
 * <p>The order is that of SHA-256(seed followed by account), as hexadecimal digits, ascending.
 *
 * @param candidates accounts of the frozen candidate list, ascending
 * @param seed 64 hexadecimal digits
 */
record Draw(List<String> candidates, String seed) {

    private static final int SEED_BYTES = 32;

    Draw {
        candidates = candidates.stream().sorted().toList();
    }

    /** A new draw with a seed that nobody chose. */
    static Draw among(Collection<String> candidates) {
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        return new Draw(List.copyOf(candidates), HexFormat.of().formatHex(seed));
    }

    /** All candidates in the order in which they are drawn. */
    List<String> order() {
        return candidates.stream()
                .sorted(Comparator.comparing(account -> sha256(seed + account)))
                .toList();
    }

    /** SHA-256 of the candidate list, one account a line. */
    String candidateHash() {
        return sha256(String.join("\n", candidates));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
