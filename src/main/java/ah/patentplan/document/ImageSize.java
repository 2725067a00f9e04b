package ah.patentplan.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** 图像大小 – how many pixels a picture would unfold to; what it says of itself counts as much as what is said of it. */
class ImageSize {

    private static final long MAX_PIXELS = 100_000_000;
    private static final int JPX_HEAD = 1 << 16;

    /** Refuses a picture within a PDF that is too large. */
    static void check(COSStream stream) throws IOException {
        if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            return;
        }
        check(stream.getLong(COSName.WIDTH), stream.getLong(COSName.HEIGHT));
        List<String> filters = FilterChain.of(stream);
        if (filters.equals(List.of("DCTDecode"))) {
            try (InputStream jpeg = stream.createRawInputStream()) {
                JpegHeader.read(jpeg).ifPresent(header -> check(header.width(), header.height()));
            }
        } else if (filters.equals(List.of("JPXDecode"))) {
            checkJpx(stream);
        }
    }

    static void check(long width, long height) {
        // a product of two numbers out of a file need not fit a long
        if ((double) width * height > MAX_PIXELS) {
            throw new DocumentRefused("图像过大（超过一亿像素）");
        }
    }

    /** ISO 15444-1, I.5.3.1: height and width follow the name of the box. */
    private static void checkJpx(COSStream stream) throws IOException {
        try (InputStream jpx = stream.createRawInputStream()) {
            byte[] head = jpx.readNBytes(JPX_HEAD);
            int box = new String(head, StandardCharsets.ISO_8859_1).indexOf("ihdr");
            if (box >= 0 && box + 12 <= head.length) {
                ByteBuffer size = ByteBuffer.wrap(head, box + 4, 8);
                check(Integer.toUnsignedLong(size.getInt()), Integer.toUnsignedLong(size.getInt()));
            }
        }
    }
}
