package ah.patentplan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** 图片页 – a picture as an A4 page: upright, in the middle, made smaller where it does not fit; the JPEG undecoded. */
class PicturePage {

    private static final long MAX_BYTES = 32L << 20;
    /** A PNG with transparency has to be decoded; at this size A4 is still printed with 400 dots an inch. */
    private static final long MAX_DECODED_PIXELS = 16_000_000;

    /** Writes the page; the same picture gives the same bytes. */
    static void make(Path picture, FileKind kind, Path target) throws IOException {
        if (Files.size(picture) > MAX_BYTES) {
            throw new DocumentRefused("图像过大（图片文件最大 " + Sizes.show(MAX_BYTES) + "），请另存为 PDF 后上传");
        }
        byte[] bytes = Files.readAllBytes(picture);
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            document.setDocumentId(0L);
            if (kind == FileKind.JPEG) {
                JpegHeader header = checkedJpeg(bytes);
                add(document, JPEGFactory.createFromByteArray(document, bytes), header.rotation());
            } else {
                checkPng(bytes);
                add(document, PDImageXObject.createFromByteArray(document, bytes, null), 0);
            }
            document.save(target.toFile());
        }
    }

    private static JpegHeader checkedJpeg(byte[] bytes) throws IOException {
        JpegHeader header = JpegHeader.read(new ByteArrayInputStream(bytes))
                .filter(read -> read.width() > 0 && read.height() > 0)
                .orElseThrow(() -> new DocumentRefused(PdfCheck.DAMAGED));
        ImageSize.check(header.width(), header.height());
        if (header.coding() > 2) {
            throw new DocumentRefused("的 JPEG 编码方式不受支持，请另存为普通 JPEG 或 PDF 后上传");
        }
        if (!isWhole(bytes)) {
            throw new DocumentRefused("已损坏：文件不完整，缺少结尾");
        }
        return header;
    }

    /** After the last start of a scan there is an end of the image; cameras may write something of their own behind it. */
    private static boolean isWhole(byte[] bytes) {
        for (int i = bytes.length - 2; i >= 0; i--) {
            if ((bytes[i] & 0xFF) == 0xFF) {
                int marker = bytes[i + 1] & 0xFF;
                if (marker == 0xD9 || marker == 0xDA) {
                    return marker == 0xD9;
                }
            }
        }
        return false;
    }

    private static void checkPng(byte[] bytes) throws IOException {
        PngHeader header = PngHeader.read(bytes);
        boolean asItIs = !header.interlaced() && header.colour() <= 3 && header.bits() <= 8;
        if (!asItIs && (long) header.width() * header.height() > MAX_DECODED_PIXELS) {
            throw new DocumentRefused("图像过大（带透明的 PNG 最大 1600 万像素），请另存为 JPEG 或 PDF 后上传");
        }
    }

    private static void add(PDDocument document, PDImageXObject image, int rotation) throws IOException {
        boolean sideways = rotation % 180 != 0;
        int width = image.getWidth();
        int height = image.getHeight();
        boolean landscape = sideways ? height > width : width > height;
        // the page is laid out as the picture lies, and turned as a whole
        PDRectangle a4 = landscape == sideways
                ? PDRectangle.A4
                : new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
        PDPage page = new PDPage(a4);
        page.setRotation(rotation);
        document.addPage(page);
        float scale = Math.min(1, Math.min(a4.getWidth() / width, a4.getHeight() / height));
        float left = (a4.getWidth() - width * scale) / 2;
        float bottom = (a4.getHeight() - height * scale) / 2;
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, left, bottom, width * scale, height * scale);
        }
    }
}
