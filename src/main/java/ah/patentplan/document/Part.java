package ah.patentplan.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 组成部分 – a part of the one file, or a piece of evidence within a part: a bookmark and its pages.
 *
 * @param title the bookmark's text
 * @param key what links of our own pages call it ({@code <a href="part:key">}); null where none leads here
 * @param source the pages; null where the part only holds pieces
 * @param replaced for an anchor of the source (an id with a named destination), what stands in place of its pages:
 *     from the anchor's page to the page before the next anchor's
 * @param model a document with the same anchors; where more pages belong to one there, blank ones follow here; null for none
 * @param mark what stands at the foot of its pages, also of those put in; null for none
 * @param pieces what follows the pages, each with its own bookmark below this one
 */
public record Part(
        String title,
        String key,
        Source source,
        Map<String, Source> replaced,
        Source model,
        Mark mark,
        List<Part> pieces) {

    public static Part of(String title, Source source) {
        return new Part(title, null, source, Map.of(), null, null, List.of());
    }

    public static Part of(String title, List<Part> pieces) {
        return new Part(title, null, null, Map.of(), null, null, pieces);
    }

    public Part keyed(String key) {
        return new Part(title, key, source, replaced, model, mark, pieces);
    }

    /** This part, with a scan in place of the anchor's pages. */
    public Part replacing(String anchor, Source scan) {
        Map<String, Source> all = new HashMap<>(replaced);
        all.put(anchor, scan);
        return new Part(title, key, source, all, model, mark, pieces);
    }

    /** This part, each of its anchors on the page that it has in the model. */
    public Part asLongAs(Source model) {
        return new Part(title, key, source, replaced, model, mark, pieces);
    }

    /** This part, made by ourselves: its pages bear the mark, and its links to other parts are followed. */
    public Part marked(Mark mark) {
        return new Part(title, key, source, replaced, model, mark, pieces);
    }
}
