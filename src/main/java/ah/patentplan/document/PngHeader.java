package ah.patentplan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.InflaterInputStream;

/**
 * PNG 文件头 – and how much its data unfolds to.
 *
 * @param colour 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
 */
record PngHeader(int width, int height, int bits, int colour, boolean interlaced) {

    private static final int SIGNATURE = 8;
    /** Beside its content a chunk has length, name and checksum. */
    private static final int FRAME = 12;

    /** @throws IOException where chunks are cut off, or the data is more than the header says */
    static PngHeader read(byte[] png) throws IOException {
        PngHeader header = null;
        boolean ended = false;
        List<InputStream> data = new ArrayList<>();
        for (int at = SIGNATURE; at + FRAME <= png.length && !ended; ) {
            int length = ByteBuffer.wrap(png, at, 4).getInt();
            if (length < 0 || length > png.length - at - FRAME) {
                throw new IOException("a chunk is cut off");
            }
            String name = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (name.equals("IHDR") && header == null && length >= 13) {
                header = header(ByteBuffer.wrap(png, at + 8, length));
            } else if (name.equals("IDAT")) {
                data.add(new ByteArrayInputStream(png, at + 8, length));
            }
            ended = name.equals("IEND");
            at += FRAME + length;
        }
        if (header == null || !ended) {
            throw new IOException("no header or no end");
        }
        ImageSize.check(header.width, header.height);
        header.checkData(new SequenceInputStream(Collections.enumeration(data)));
        return header;
    }

    private static PngHeader header(ByteBuffer chunk) throws IOException {
        int width = chunk.getInt();
        int height = chunk.getInt();
        int bits = chunk.get();
        int colour = chunk.get();
        boolean interlaced = chunk.get(chunk.position() + 2) != 0;
        if (width < 1 || height < 1 || bits < 1 || bits > 16) {
            throw new IOException("no size");
        }
        return new PngHeader(width, height, bits, colour, interlaced);
    }

    private void checkData(InputStream data) throws IOException {
        int channels = List.of(1, 1, 3, 1, 2, 3, 4).get(Math.min(Math.max(colour, 0), 6));
        // seven passes add a byte for each of their rows
        long expected =
                height * (((long) width * channels * bits + 7) / 8 + 1) + (interlaced ? 4L * (width + height) : 0);
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = new InflaterInputStream(data)) {
            long size = 0;
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > expected) {
                    throw new DocumentRefused("解压后过大，无法接收");
                }
            }
        }
    }
}
