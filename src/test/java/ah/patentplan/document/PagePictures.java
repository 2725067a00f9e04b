package ah.patentplan.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** 版面图 – pages as pictures, and where two of them differ. */
final class PagePictures {

    /** A Chinese character of the tables is eight pixels wide. */
    private static final int DPI = 50;

    /** Of 255: smoothed edges may be a shade lighter or darker. */
    private static final int SHADE = 48;

    /** A changed digit changes some twenty pixels. */
    private static final int PIXELS = 8;

    private PagePictures() {}

    static List<BufferedImage> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI));
            }
            return pages;
        }
    }

    /** Whether the eye would see a difference. */
    static boolean differ(BufferedImage old, BufferedImage now) {
        long different = IntStream.range(0, old.getHeight())
                .mapToLong(y -> IntStream.range(0, old.getWidth())
                        .filter(x -> differ(old, now, x, y))
                        .count())
                .sum();
        return different > PIXELS;
    }

    /** The old page, the new one, and the old one pale with the differences in red, side by side. */
    static BufferedImage beside(BufferedImage old, BufferedImage now) {
        int width = old.getWidth();
        BufferedImage three = new BufferedImage(3 * width, old.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = three.createGraphics();
        paper.drawImage(old, 0, 0, null);
        paper.drawImage(now, width, 0, null);
        paper.drawImage(old, 2 * width, 0, null);
        paper.setColor(new Color(255, 255, 255, 200));
        paper.fillRect(2 * width, 0, width, old.getHeight());
        paper.dispose();
        for (int y = 0; y < old.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                if (differ(old, now, x, y)) {
                    three.setRGB(2 * width + x, y, Color.RED.getRGB());
                }
            }
        }
        return three;
    }

    /** A page that one side does not have. */
    static BufferedImage blank() {
        BufferedImage page = new BufferedImage(413, 585, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = page.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, page.getWidth(), page.getHeight());
        paper.dispose();
        return page;
    }

    private static boolean differ(BufferedImage old, BufferedImage now, int x, int y) {
        return x >= now.getWidth()
                || y >= now.getHeight()
                || Math.abs(brightness(old.getRGB(x, y)) - brightness(now.getRGB(x, y))) > SHADE;
    }

    private static int brightness(int rgb) {
        Color colour = new Color(rgb);
        return (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
    }
}
