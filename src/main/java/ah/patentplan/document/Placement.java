package ah.patentplan.document;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * 摆放 – how a page, as it is seen (turned, cropped), comes to the middle of an upright or a broad A4 sheet; only made
 * smaller, never larger.
 */
class Placement {

    private static final PDRectangle BROAD = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    private final PDRectangle box;
    private final PDRectangle sheet;
    private final AffineTransform toSheet;

    Placement(PDPage page) {
        box = page.getCropBox();
        boolean sideways = page.getRotation() % 180 != 0;
        double width = (sideways ? box.getHeight() : box.getWidth()) * page.getUserUnit();
        double height = (sideways ? box.getWidth() : box.getHeight()) * page.getUserUnit();
        sheet = width > height ? BROAD : PDRectangle.A4;
        double scale = Math.min(1, Math.min(sheet.getWidth() / width, sheet.getHeight() / height)) * page.getUserUnit();
        toSheet = AffineTransform.getTranslateInstance(sheet.getWidth() / 2.0, sheet.getHeight() / 2.0);
        toSheet.scale(scale, scale);
        toSheet.quadrantRotate(-page.getRotation() / 90);
        toSheet.translate(-box.getLowerLeftX() - box.getWidth() / 2, -box.getLowerLeftY() - box.getHeight() / 2);
    }

    /** What is seen of the page, in its own units. */
    PDRectangle box() {
        return box;
    }

    PDRectangle sheet() {
        return sheet;
    }

    AffineTransform toSheet() {
        return toSheet;
    }

    /** Where a rectangle of the page lies on the sheet. */
    PDRectangle onSheet(PDRectangle rectangle) {
        var bounds = toSheet.createTransformedShape(rectangle.toGeneralPath()).getBounds2D();
        return new PDRectangle(
                (float) bounds.getX(), (float) bounds.getY(), (float) bounds.getWidth(), (float) bounds.getHeight());
    }
}
