package ah.patentplan.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/** 定位 – which pages of a document belong to which of its named destinations. */
class Anchors {

    private final TreeMap<Integer, String> starts = new TreeMap<>();

    Anchors(PDDocument document) throws IOException {
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

    boolean has(String anchor) {
        return starts.containsValue(anchor);
    }

    private static Map<String, PDPageDestination> named(PDDocument document) throws IOException {
        Map<String, PDPageDestination> all = new HashMap<>();
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDDestinationNameTreeNode tree = names == null ? null : names.getDests();
        if (tree != null && tree.getNames() != null) {
            all.putAll(tree.getNames());
        }
        return all;
    }
}
