package ah.patentplan.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * 抽取 – a draw that anyone can repeat from its record.
 *
 * <p>All texts are UTF-8. The seed is SHA-256(organiser's entry, line feed, supervisor's entry, line feed, hash of the
 * candidate list, see {@link Strata#lines}) as 64 hexadecimal digits: neither side alone chooses it, and it holds for
 * this list only. The order is that of SHA-256(seed followed by account), as hexadecimal digits, ascending.
 *
 * @param candidates accounts of the frozen candidate list, ascending
 * @param seed 64 hexadecimal digits
 */
record Draw(List<String> candidates, String seed) {

    Draw {
        candidates = candidates.stream().sorted().toList();
    }

    /** The draw that the entries of both sides give. */
    static Draw of(List<String> candidates, Strata strata, String organiserEntry, String supervisorEntry) {
        String seed = sha256(String.join("\n", organiserEntry, supervisorEntry, hash(candidates, strata)));
        return new Draw(candidates, seed);
    }

    /** All candidates in the order in which they are drawn. */
    List<String> order() {
        return candidates.stream()
                .sorted(Comparator.comparing(account -> sha256(seed + account)))
                .toList();
    }

    /** SHA-256 of a candidate list and what was frozen with it: its lines, a line feed between two. */
    static String hash(List<String> candidates, Strata strata) {
        return sha256(
                String.join("\n", strata.lines(candidates.stream().sorted().toList())));
    }

    /** 64 hexadecimal digits. */
    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
