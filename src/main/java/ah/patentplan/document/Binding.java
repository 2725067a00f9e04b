package ah.patentplan.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** 装订 – one dossier while it is bound; the sources stay open until it is written, for their bytes are read then. */
class Binding implements Closeable {

    private final PDDocument target;
    private final Bookmarks bookmarks;
    private final List<PDDocument> opened = new ArrayList<>();

    Binding(PDDocument target) {
        this.target = target;
        this.bookmarks = new Bookmarks(target);
    }

    void addAll(List<Part> parts) throws IOException {
        for (Part part : parts) {
            int first = pages();
            bookmarks.begin(part.title());
            if (part.source() != null) {
                add(part);
            }
            addAll(part.pieces());
            if (pages() == first) {
                throw new DocumentRefused("“" + part.title() + "”没有任何页面");
            }
            bookmarks.end(target.getPage(first));
        }
    }

    int pages() {
        return target.getNumberOfPages();
    }

    int bookmarks() {
        return bookmarks.made();
    }

    private void add(Part part) throws IOException {
        PDDocument document = open(part.title(), part.source());
        Anchors anchors = new Anchors(document);
        Set<String> missing = new HashSet<>(part.replaced().keySet());
        int number = 0;
        for (PDPage page : document.getPages()) {
            Source scan = part.replaced().get(String.valueOf(anchors.over(number)));
            if (scan == null) {
                new PageCopy(target, page).add();
            } else if (missing.remove(anchors.at(number))) {
                addAllPages(open(part.title(), scan));
            }
            number++;
        }
        if (!missing.isEmpty()) {
            throw new DocumentRefused("“" + part.title() + "”中没有要替换的页：" + missing);
        }
    }

    private void addAllPages(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            new PageCopy(target, page).add();
        }
    }

    private PDDocument open(String title, Source source) throws IOException {
        try {
            PDDocument document = Loader.loadPDF(source.open());
            opened.add(document);
            return document;
        } catch (IOException e) {
            throw new DocumentRefused("“" + title + "”无法读取，文件可能已损坏", e);
        }
    }

    @Override
    public void close() {
        opened.forEach(IOUtils::closeQuietly);
    }
}
