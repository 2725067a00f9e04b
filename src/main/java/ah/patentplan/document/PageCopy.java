package ah.patentplan.document;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * 页面 – pages taken over as numbered A4 pages: their drawing undecoded, turned upright and made to fit.
 *
 * <p>Only what draws is taken: no annotations, actions, tags, thumbnails.
 */
class PageCopy {

    private final PDDocument target;
    private final PageDrawings drawings;
    private final PageFoot foot;

    PageCopy(PDDocument target, PageFoot foot) {
        this.target = target;
        this.drawings = new PageDrawings(target);
        this.foot = foot;
    }

    /** Adds the page; its foot bears the mark, if any. */
    PDPage add(PDPage source, Mark mark) throws IOException {
        Placement placement = new Placement(source);
        PDFormXObject drawing = drawings.of(source);
        PDPage page = added(placement.sheet());
        try (PDPageContentStream content = new PDPageContentStream(target, page, AppendMode.OVERWRITE, false)) {
            content.saveGraphicsState();
            content.transform(new Matrix(placement.toSheet()));
            PDRectangle box = placement.box();
            content.addRect(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
            content.clip();
            if (drawing != null) {
                content.drawForm(drawing);
            }
            Appearances.flatten(source, content);
            content.restoreGraphicsState();
            foot.draw(content, placement.sheet(), target.getNumberOfPages(), mark);
        }
        if (source.getCOSObject().containsKey(COSName.GROUP)) {
            page.getCOSObject().setItem(COSName.GROUP, source.getCOSObject().getItem(COSName.GROUP));
        }
        return page;
    }

    private PDPage added(PDRectangle sheet) {
        PDPage page = new PDPage(sheet);
        page.setResources(new PDResources());
        target.addPage(page);
        return page;
    }
}
