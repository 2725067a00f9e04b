package ah.patentplan.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/** 定位 – which pages of a document belong to which of its named destinations. */
class Anchors {

    private final TreeMap<Integer, String> starts = new TreeMap<>();

    private final int pages;

    Anchors(PDDocument document) throws IOException {
        pages = document.getNumberOfPages();
        for (Map.Entry<String, ? extends PDPageDestination> named :
                named(document).entrySet()) {
            starts.put(named.getValue().retrievePageNumber(), named.getKey());
        }
    }

    /** The anchor that this page (from 0) begins; null where it begins none. */
    String at(int page) {
        return starts.get(page);
    }

    /** The anchor whose pages this page is one of; null before the first. */
    String over(int page) {
        Map.Entry<Integer, String> start = starts.floorEntry(page);
        return start == null ? null : start.getValue();
    }

    /** Whether this page (from 0) is the last of those of an anchor. */
    boolean isLast(int page) {
        return over(page) != null && (page + 1 == pages || at(page + 1) != null);
    }

    /** The number of pages that belong to the anchor. */
    int length(String anchor) {
        return (int) IntStream.range(0, pages)
                .filter(page -> anchor.equals(over(page)))
                .count();
    }

    boolean has(String anchor) {
        return starts.containsValue(anchor);
    }

    static Map<String, PDPageDestination> named(PDDocument document) throws IOException {
        Map<String, PDPageDestination> all = new HashMap<>();
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDDestinationNameTreeNode tree = names == null ? null : names.getDests();
        if (tree != null && tree.getNames() != null) {
            all.putAll(tree.getNames());
        }
        return all;
    }
}
