package ah.patentplan.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 组成部分 – a part of the one file, or a piece of evidence within a part: a bookmark and its pages.
 *
 * @param title the bookmark's text
 * @param source the pages; null where the part only holds pieces
 * @param replaced for an anchor of the source (an id with a named destination), what stands in place of its pages:
 *     from the anchor's page to the page before the next anchor's
 * @param pieces what follows the pages, each with its own bookmark below this one
 */
public record Part(String title, Source source, Map<String, Source> replaced, List<Part> pieces) {

    public static Part of(String title, Source source) {
        return new Part(title, source, Map.of(), List.of());
    }

    public static Part of(String title, List<Part> pieces) {
        return new Part(title, null, Map.of(), pieces);
    }

    /** This part, with a scan in place of the anchor's pages. */
    public Part replacing(String anchor, Source scan) {
        Map<String, Source> all = new HashMap<>(replaced);
        all.put(anchor, scan);
        return new Part(title, source, all, pieces);
    }
}
