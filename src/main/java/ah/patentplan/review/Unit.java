package ah.patentplan.review;

import java.text.Normalizer;
import java.util.Locale;

/**
 * 单位 – a unit as somebody wrote it down; the same one is told by name or credit code, however it is spelt.
 *
 * @param name letters and figures alone, see {@link #plain}
 * @param creditCode the same way, empty where none is known
 */
record Unit(String name, String creditCode) {

    Unit {
        name = plain(name);
        creditCode = plain(creditCode);
    }

    boolean is(Unit other) {
        return same(name, other.name) || same(creditCode, other.creditCode);
    }

    /** Full and half width, brackets, points and spaces make no other name. */
    static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("[^\\p{L}\\p{N}]", "")
                        .toUpperCase(Locale.ROOT);
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }
}
