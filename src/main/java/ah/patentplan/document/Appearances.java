package ah.patentplan.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** 批注外观 – seals and other marks that lie on a page as annotations, made part of its drawing. */
class Appearances {

    private static final Set<String> UNSEEN = Set.of("Link", "Popup");

    /** Draws the visible marks of the page, in its own coordinates. */
    static void flatten(PDPage page, PDPageContentStream content) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
            if (appearance != null && appearance.getBBox() != null && visible(annotation)) {
                appearance.getCOSObject().setItem(COSName.SUBTYPE, COSName.FORM);
                layer(annotation, appearance);
                content.saveGraphicsState();
                content.transform(new Matrix(placed(appearance, annotation.getRectangle())));
                content.drawForm(appearance);
                content.restoreGraphicsState();
            }
        }
    }

    /** A mark on a layer stays on it. */
    private static void layer(PDAnnotation annotation, PDAppearanceStream appearance) {
        COSBase layer = annotation.getCOSObject().getItem(COSName.OC);
        if (layer != null) {
            appearance.getCOSObject().setItem(COSName.OC, layer);
        }
    }

    private static boolean visible(PDAnnotation annotation) {
        return !annotation.isHidden()
                && !annotation.isNoView()
                && annotation.getRectangle() != null
                && !UNSEEN.contains(String.valueOf(annotation.getSubtype()));
    }

    /** ISO 32000-1, 12.5.5: the transformed box of the appearance comes to lie on the rectangle of the annotation. */
    private static AffineTransform placed(PDAppearanceStream appearance, PDRectangle target) {
        Rectangle2D box = appearance.getBBox().transform(appearance.getMatrix()).getBounds2D();
        AffineTransform place = AffineTransform.getTranslateInstance(target.getLowerLeftX(), target.getLowerLeftY());
        if (box.getWidth() > 0 && box.getHeight() > 0) {
            place.scale(target.getWidth() / box.getWidth(), target.getHeight() / box.getHeight());
        }
        place.translate(-box.getX(), -box.getY());
        return place;
    }
}
