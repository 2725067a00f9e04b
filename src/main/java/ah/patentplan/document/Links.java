package ah.patentplan.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;

/** 跳转 – links of our own pages to parts of the one file, {@code part:key}; all other links are left behind. */
class Links {

    private static final String PREFIX = "part:";

    private final List<Link> found = new ArrayList<>();

    void take(PDPage source, PDPage copy) throws IOException {
        Placement placement = new Placement(source);
        for (PDAnnotation annotation : source.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionURI action
                    && String.valueOf(action.getURI()).startsWith(PREFIX)) {
                String key = action.getURI().substring(PREFIX.length());
                found.add(new Link(copy, placement.onSheet(link.getRectangle()), key));
            }
        }
    }

    /** Makes the links jump; one that leads nowhere is our own mistake. */
    void lead(Map<String, PDPage> parts) throws IOException {
        for (Link link : found) {
            PDPage page = parts.get(link.key());
            if (page == null) {
                throw new IllegalStateException("a link leads to " + link.key() + ", which is no part");
            }
            PDPageFitWidthDestination place = new PDPageFitWidthDestination();
            place.setPage(page);
            place.setTop((int) page.getMediaBox().getHeight());
            PDBorderStyleDictionary none = new PDBorderStyleDictionary();
            none.setWidth(0);
            PDAnnotationLink jump = new PDAnnotationLink();
            jump.setRectangle(link.area());
            jump.setBorderStyle(none);
            jump.setDestination(place);
            jump.setPage(link.page());
            List<PDAnnotation> all = new ArrayList<>(link.page().getAnnotations());
            all.add(jump);
            link.page().setAnnotations(all);
        }
    }

    /** 链接 – where it stands and which part it leads to. */
    private record Link(PDPage page, PDRectangle area, String key) {}
}
