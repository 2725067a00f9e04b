package ah.patentplan.document;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** 版心 – where the letters and the lines of one page stand, in points from its lower left corner. */
final class PageGeometry extends PDFGraphicsStreamEngine {

    private static final double LINE = 2;

    private final List<Rectangle2D> letters = new ArrayList<>();
    private final List<Rectangle2D> lines = new ArrayList<>();
    private final List<Rectangle2D> cut = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private boolean clipping;

    PageGeometry(PDPage page) throws IOException {
        super(page);
        processPage(page);
    }

    /** The letters that stand outside of the area, or partly so. */
    List<Rectangle2D> outside(Rectangle2D area) {
        return letters.stream().filter(letter -> !area.contains(letter)).toList();
    }

    /** The letters of which a part is not drawn. */
    List<Rectangle2D> cut() {
        return cut;
    }

    /** The letters that a line of a table runs through. */
    List<Rectangle2D> crossed() {
        return letters.stream()
                .filter(letter -> lines.stream().anyMatch(line -> line.intersects(letter)))
                .toList();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        // half the height, around the middle of a Chinese character: what the eye would miss if it were gone
        double size = matrix.getScalingFactorY();
        double width = displacement.getX() * matrix.getScalingFactorX();
        if (!font.toUnicode(code).isBlank()) {
            Rectangle2D letter = new Rectangle2D.Double(
                    matrix.getTranslateX() + 0.1 * width, matrix.getTranslateY() + 0.1 * size, 0.8 * width, 0.5 * size);
            letters.add(letter);
            if (!shown().contains(letter)) {
                cut.add(letter);
            }
        }
    }

    private Rectangle2D shown() {
        return getGraphicsState().getCurrentClippingPath().getBounds2D();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.append(new Rectangle2D.Double(p0.getX(), p0.getY(), p2.getX() - p0.getX(), p2.getY() - p0.getY()), false);
    }

    @Override
    public void fillPath(int windingRule) {
        strokePath();
    }

    @Override
    public void strokePath() {
        Rectangle2D drawn = path.getBounds2D();
        if (Math.min(drawn.getWidth(), drawn.getHeight()) < LINE) {
            // a line that is stroked has no width of its own
            Rectangle2D line =
                    new Rectangle2D.Double(drawn.getX(), drawn.getY(), drawn.getWidth() + 0.1, drawn.getHeight() + 0.1);
            lines.add(line.createIntersection(shown()));
        }
        path.reset();
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void endPath() {
        if (clipping) {
            getGraphicsState().intersectClippingPath(path);
            clipping = false;
        }
        path.reset();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {
        clipping = true;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public void closePath() {}

    @Override
    public void fillAndStrokePath(int windingRule) {}

    @Override
    public void shadingFill(COSName shading) {}
}
