package ah.patentplan.document;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** 印模 – a round red seal of 42 mm: ring, star, the owner's name along the ring, a remark below the star. */
final class SealImage {

    static final float SIZE = 119;

    private static final Color RED = new Color(0xE6, 0x00, 0x12);
    private static final float RING = 3;
    private static final double STAR = 19;
    /** What a star's inner corners have of the radius of its tips. */
    private static final double INNER = 0.382;

    private static final double NAME_RADIUS = 47;
    private static final double NAME_SIZE = 14;
    private static final double REMARK_SIZE = 9;
    private static final double REMARK_DEPTH = 29.5;
    private static final double MIDDLE = SIZE / 2;

    private final FontSet fonts;
    private final PDAppearanceContentStream canvas;

    private SealImage(FontSet fonts, PDAppearanceContentStream canvas) {
        this.fonts = fonts;
        this.canvas = canvas;
    }

    static PDAppearanceDictionary of(PDDocument document, FontSet fonts, String owner, String remark)
            throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(SIZE, SIZE));
        stream.setResources(new PDResources());
        try (PDAppearanceContentStream canvas = new PDAppearanceContentStream(stream)) {
            SealImage image = new SealImage(fonts, canvas);
            image.ring();
            image.star();
            image.name(owner);
            image.remark(remark);
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private void ring() throws IOException {
        PDExtendedGraphicsState ink = new PDExtendedGraphicsState();
        // ink lets show through what it covers
        ink.setBlendMode(BlendMode.MULTIPLY);
        canvas.setGraphicsStateParameters(ink);
        canvas.setStrokingColor(RED);
        canvas.setNonStrokingColor(RED);
        canvas.setLineWidth(RING);
        Ellipse2D ring = new Ellipse2D.Double(RING, RING, SIZE - 2 * RING, SIZE - 2 * RING);
        trace(ring.getPathIterator(null));
        canvas.stroke();
    }

    private void star() throws IOException {
        Path2D star = new Path2D.Double();
        for (int corner = 0; corner < 10; corner++) {
            double radius = corner % 2 == 0 ? STAR : STAR * INNER;
            double angle = Math.PI / 2 + corner * Math.PI / 5;
            double x = MIDDLE + radius * Math.cos(angle);
            double y = MIDDLE + radius * Math.sin(angle);
            if (corner == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        fill(star, new AffineTransform());
    }

    /** The characters stand upright on the ring, from lower left over the top to lower right. */
    private void name(String owner) throws IOException {
        int[] characters = owner.codePoints().toArray();
        double whole = Math.toRadians(Math.min(270, 24.0 * characters.length));
        double step = characters.length > 1 ? whole / (characters.length - 1) : 0;
        double size = Math.min(NAME_SIZE, NAME_RADIUS * Math.max(step, 0.1));
        for (int n = 0; n < characters.length; n++) {
            AffineTransform place = AffineTransform.getTranslateInstance(MIDDLE, MIDDLE);
            place.rotate(characters.length > 1 ? whole / 2 - n * step : 0);
            place.translate(-size / 2, NAME_RADIUS - size + size / 8);
            character(characters[n], place, size);
        }
    }

    private void remark(String remark) throws IOException {
        int[] characters = remark.codePoints().toArray();
        for (int n = 0; n < characters.length; n++) {
            double x = MIDDLE + (n - characters.length / 2.0) * REMARK_SIZE;
            character(characters[n], AffineTransform.getTranslateInstance(x, MIDDLE - REMARK_DEPTH), REMARK_SIZE);
        }
    }

    private void character(int codePoint, AffineTransform place, double size) throws IOException {
        place.scale(size, size);
        fill(fonts.outline(Face.SONG_BOLD, codePoint), place);
    }

    private void fill(Path2D shape, AffineTransform place) throws IOException {
        trace(shape.getPathIterator(place));
        canvas.fill();
    }

    private void trace(PathIterator path) throws IOException {
        float[] at = new float[2];
        float[] p = new float[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> canvas.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> canvas.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> quad(at, p);
                case PathIterator.SEG_CUBICTO -> canvas.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> canvas.closePath();
            }
            remember(at, p, path.currentSegment(new float[6]));
        }
    }

    /** PDF knows cubic curves only. */
    private void quad(float[] at, float[] p) throws IOException {
        canvas.curveTo(
                at[0] + (p[0] - at[0]) * 2 / 3,
                at[1] + (p[1] - at[1]) * 2 / 3,
                p[2] + (p[0] - p[2]) * 2 / 3,
                p[3] + (p[1] - p[3]) * 2 / 3,
                p[2],
                p[3]);
    }

    private static void remember(float[] at, float[] p, int segment) {
        int last = switch (segment) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
        };
        if (segment != PathIterator.SEG_CLOSE) {
            at[0] = p[last];
            at[1] = p[last + 1];
        }
    }
}
