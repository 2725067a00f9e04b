package ah.patentplan.document;

import java.util.List;

/**
 * 标识 – stands at the foot of every page of a part, so that a print can be told from another.
 *
 * @param text what its QR code says; capital letters and digits make the smallest one
 * @param caption lines of small print beside the code
 */
public record Mark(String text, List<String> caption) {}
