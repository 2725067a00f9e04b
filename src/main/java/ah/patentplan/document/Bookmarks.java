package ah.patentplan.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** 书签 – the outline of the bound file, nested as its parts are. */
class Bookmarks {

    private final Deque<PDOutlineNode> open = new ArrayDeque<>();
    private int made;

    Bookmarks(PDDocument document) {
        PDDocumentOutline outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        open.push(outline);
    }

    void begin(String title) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        open.peek().addLast(item);
        open.push(item);
        made++;
    }

    void end(PDPage first) {
        PDOutlineItem item = (PDOutlineItem) open.pop();
        PDPageFitWidthDestination place = new PDPageFitWidthDestination();
        place.setPage(first);
        item.setDestination(place);
        item.openNode();
    }

    int made() {
        return made;
    }

    /** The number of bookmarks of a document, on all levels. */
    static int count(PDDocument document) {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        return outline == null ? 0 : count(outline);
    }

    private static int count(PDOutlineNode node) {
        int count = 0;
        for (PDOutlineItem item : node.children()) {
            count += 1 + count(item);
        }
        return count;
    }
}
