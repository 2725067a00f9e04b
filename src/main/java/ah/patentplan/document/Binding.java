package ah.patentplan.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** 装订 – one dossier while it is bound; the sources stay open until it is written, for their bytes are read then. */
class Binding implements Closeable {

    private final PDDocument target;
    private final PageCopy copies;
    private final Bookmarks bookmarks;
    private final Links links = new Links();
    private final Layers layers = new Layers();
    private final Map<String, PDPage> keyed = new HashMap<>();
    private final List<PDDocument> opened = new ArrayList<>();

    Binding(PDDocument target, PageFoot foot) {
        this.target = target;
        this.copies = new PageCopy(target, foot);
        this.bookmarks = new Bookmarks(target);
    }

    void addAll(List<Part> parts) {
        for (Part part : parts) {
            int first = pages();
            bookmarks.begin(part.title());
            if (part.source() != null) {
                addPages(part);
            }
            addAll(part.pieces());
            if (pages() == first) {
                throw new DocumentRefused("“" + part.title() + "”没有任何页面");
            }
            bookmarks.end(target.getPage(first));
            if (part.key() != null) {
                keyed.put(part.key(), target.getPage(first));
            }
        }
    }

    /** Makes links jump and layers show what they showed, when all is added. */
    void finish() throws IOException {
        links.lead(keyed);
        layers.write(target);
    }

    int pages() {
        return target.getNumberOfPages();
    }

    int bookmarks() {
        return bookmarks.made();
    }

    /** For each key its number of the first page, from 1. */
    Map<String, Integer> firstPages() {
        Map<String, Integer> numbers = new HashMap<>();
        keyed.forEach((key, page) -> numbers.put(key, target.getPages().indexOf(page) + 1));
        return numbers;
    }

    private void addPages(Part part) {
        try {
            add(part);
        } catch (IOException e) {
            throw new DocumentRefused("“" + part.title() + "”无法读取，文件可能已损坏", e);
        }
    }

    private void add(Part part) throws IOException {
        PDDocument document = open(part.source());
        Anchors anchors = new Anchors(document);
        Anchors model = part.model() == null ? anchors : new Anchors(open(part.model()));
        Set<String> missing = new HashSet<>(part.replaced().keySet());
        int number = 0;
        for (PDPage page : document.getPages()) {
            String anchor = anchors.over(number);
            Source scan = anchor == null ? null : part.replaced().get(anchor);
            if (scan == null) {
                addOwn(page, part.mark());
                addBlank(anchors.isLast(number) ? model.length(anchor) - anchors.length(anchor) : 0, part.mark());
            } else if (missing.remove(anchor)) {
                addScan(open(scan), part.mark());
            }
            number++;
        }
        if (!missing.isEmpty()) {
            throw new DocumentRefused("“" + part.title() + "”中没有要替换的页：" + missing);
        }
    }

    private void addOwn(PDPage page, Mark mark) throws IOException {
        PDPage copy = copies.add(page, mark);
        if (mark != null) {
            links.take(page, copy);
        }
    }

    private void addScan(PDDocument scan, Mark mark) throws IOException {
        for (PDPage page : scan.getPages()) {
            copies.add(page, mark);
        }
    }

    private void addBlank(int count, Mark mark) throws IOException {
        for (int i = 0; i < count; i++) {
            copies.add(new PDPage(PDRectangle.A4), mark);
        }
    }

    private PDDocument open(Source source) throws IOException {
        PDDocument document = Loader.loadPDF(source.open());
        opened.add(document);
        layers.take(document);
        // sets the values of a form that leaves this to whoever shows it
        document.getDocumentCatalog().getAcroForm();
        return document;
    }

    @Override
    public void close() {
        opened.forEach(IOUtils::closeQuietly);
    }
}
