package ah.patentplan.document;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** 普通图片 – photographs and scans as people have them. */
enum HonestPicture {
    PHOTOGRAPH(() -> jpeg(1200, 800)),
    PHOTOGRAPH_HELD_UPRIGHT(() -> turned(jpeg(1200, 800), 6)),
    PROGRESSIVE(() -> jpeg(BufferedImage.TYPE_INT_RGB, true)),
    GREY(() -> jpeg(BufferedImage.TYPE_BYTE_GRAY, false)),
    FOUR_COLOURS(HonestPicture::cmyk),
    SCREENSHOT(() -> png(1200, 800, false)),
    SCREENSHOT_WITH_TRANSPARENCY(() -> png(1200, 800, true)),
    SCAN_IN_BLACK_AND_WHITE(HonestPicture::bilevel);

    private final Hostile.Maker maker;

    HonestPicture(Hostile.Maker maker) {
        this.maker = maker;
    }

    byte[] bytes() throws IOException {
        return maker.bytes();
    }

    static byte[] png(int width, int height, boolean transparent) throws IOException {
        return written(
                drawn(width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] jpeg(int width, int height) throws IOException {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    /** With the orientation in Exif, as telephones write it. */
    static byte[] turned(byte[] jpeg, int orientation) {
        byte[] exif = RawPdf.latin("\u00ff\u00e1\0\42Exif\0\0MM\0\52\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0"
                + (char) orientation + "\0\0\0\0\0\0");
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        graphics.fillRect(width / 10, height / 10, width * 4 / 5, height * 4 / 5);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] bilevel() throws IOException {
        return written(drawn(1654, 2339, BufferedImage.TYPE_BYTE_BINARY), "png");
    }

    private static byte[] jpeg(int type, boolean progressive) throws IOException {
        return encoded(new IIOImage(drawn(800, 600, type), null, null), progressive);
    }

    private static byte[] cmyk() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 400, 300, 4, null);
        raster.setSamples(0, 0, 400, 300, 1, new int[400 * 300]);
        return encoded(new IIOImage(raster, null, null), false);
    }

    private static byte[] encoded(IIOImage image, boolean progressive) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpg");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(target);
            writer.write(null, image, how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
