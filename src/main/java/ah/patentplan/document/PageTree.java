package ah.patentplan.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** 页面目录 – the tree of pages of a document from outside, walked once and without trust: it may be deep or a loop. */
class PageTree {

    private static final int MAX_PAGES = 2_000;
    private static final int MAX_DEPTH = 64;

    private final List<PDPage> pages = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** 节点 – of the tree, and how far below the root. */
    private record Node(COSDictionary entries, int depth) {}

    /** The pages in their order. */
    static List<PDPage> pages(PDDocument document) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new DocumentRefused("没有页面");
        }
        int stated = root.getInt(COSName.COUNT);
        if (stated > MAX_PAGES) {
            throw tooMany(stated + " 页");
        }
        List<PDPage> pages = new PageTree().walk(root);
        if (pages.isEmpty()) {
            throw new DocumentRefused("没有页面");
        }
        if (pages.size() != stated) {
            throw new DocumentRefused("已损坏：实有 " + pages.size() + " 页，标明 " + stated + " 页");
        }
        return pages;
    }

    private List<PDPage> walk(COSDictionary root) {
        open.push(new Node(root, 0));
        while (!open.isEmpty()) {
            Node node = open.pop();
            COSArray kids = node.entries().getCOSArray(COSName.KIDS);
            if (kids == null) {
                add(node.entries());
            } else {
                enter(node, kids);
            }
        }
        return pages;
    }

    private void enter(Node node, COSArray kids) {
        if (node.depth() >= MAX_DEPTH) {
            throw new DocumentRefused("过于复杂：页面目录嵌套过深");
        }
        if (!seen.add(node.entries())) {
            throw new DocumentRefused("已损坏：页面目录循环引用");
        }
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                open.push(new Node(kid, node.depth() + 1));
            }
        }
    }

    private void add(COSDictionary page) {
        if (pages.size() == MAX_PAGES) {
            throw tooMany("超过 " + MAX_PAGES + " 页");
        }
        // size and resources may be inherited: whoever asks for them climbs
        COSDictionary above = page;
        for (int climbed = 0; above != null; climbed++) {
            if (climbed > MAX_DEPTH) {
                throw new DocumentRefused("已损坏：页面目录循环引用");
            }
            above = above.getCOSDictionary(COSName.PARENT, COSName.P);
        }
        pages.add(new PDPage(page));
    }

    private static DocumentRefused tooMany(String pages) {
        return new DocumentRefused("页数过多（" + pages + "，最多 " + MAX_PAGES + " 页）");
    }
}
