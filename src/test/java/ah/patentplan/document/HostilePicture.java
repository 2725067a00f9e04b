package ah.patentplan.document;

import static ah.patentplan.document.RawPdf.latin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** 恶意图片 – pictures that are cut off, or larger than they look. */
enum HostilePicture implements Hostile {
    GIF("不是 PDF、JPEG 或 PNG", () -> latin("GIF89a\1\0\1\0\0\0\0;")),
    PNG_WITHOUT_ANYTHING("已损坏", () -> latin(Png.SIGNATURE)),
    PNG_CUT_OFF("已损坏", () -> Arrays.copyOf(HonestPicture.png(300, 200, false), 200)),
    PNG_OF_TEN_BILLION_PIXELS(
            "图像过大", () -> new Png(100_000, 100_000, 2).data(Bombs.deflated(1)).bytes()),
    PNG_THAT_UNFOLDS_TO_MORE_THAN_ITS_SIZE(
            "解压后过大", () -> new Png(10, 10, 2).data(Bombs.deflated(300)).bytes()),
    PNG_TOO_LARGE_TO_BE_DECODED(
            "图像过大", () -> new Png(5_000, 5_000, 6).data(Bombs.deflated(90)).bytes()),
    PNG_WITH_A_PROFILE_THAT_IS_A_BOMB(
            "",
            () -> new Png(10, 10, 2)
                    .chunk("iCCP", concat(latin("x\0\0"), Bombs.deflated(400)))
                    .data(Bombs.deflated(new byte[310]))
                    .bytes()),
    PNG_WITH_A_TEXT_THAT_IS_A_BOMB(
            null,
            () -> new Png(10, 10, 2)
                    .chunk("zTXt", concat(latin("x\0\0"), Bombs.deflated(400)))
                    .data(Bombs.deflated(new byte[310]))
                    .bytes()),
    PNG_WITHOUT_COLOURS_OF_ITS_PALETTE(
            "", () -> new Png(10, 10, 3).data(Bombs.deflated(new byte[110])).bytes()),
    JPEG_WITHOUT_ANYTHING("已损坏", () -> latin("\u00ff\u00d8\u00ff")),
    JPEG_CUT_OFF("缺少结尾", () -> Arrays.copyOf(HonestPicture.jpeg(300, 200), 2_000)),
    JPEG_OF_FOUR_BILLION_PIXELS("图像过大", () -> jpegHeader(65_535, 65_535)),
    JPEG_THAT_NO_PDF_CAN_HOLD("编码方式不受支持", () -> {
        byte[] lossless = jpegHeader(100, 100);
        lossless[3] = (byte) 0xC3;
        return lossless;
    });

    private final String reason;
    private final Maker maker;

    HostilePicture(String reason, Maker maker) {
        this.reason = reason;
        this.maker = maker;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public byte[] bytes() throws IOException {
        return maker.bytes();
    }

    /** A frame of one colour and the start of a scan: enough to be believed. */
    static byte[] jpegHeader(int width, int height) {
        ByteBuffer jpeg = ByteBuffer.allocate(29);
        jpeg.put(latin("\u00ff\u00d8\u00ff\u00c0\0\13\10"));
        jpeg.putShort((short) height).putShort((short) width);
        jpeg.put(latin("\1\1\21\0"));
        jpeg.put(latin("\u00ff\u00da\0\10\1\1\0\0\77\0"));
        jpeg.put(latin("\u00ff\u00d9"));
        return jpeg.array();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /** 手写 PNG – chunks as they are given, with right checksums. */
    static final class Png {

        static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Png(int width, int height, int colour) {
            out.writeBytes(latin(SIGNATURE));
            ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
            chunk("IHDR", header.put((byte) 8).put((byte) colour).array());
        }

        Png data(byte[] deflated) {
            return chunk("IDAT", deflated);
        }

        Png chunk(String name, byte[] content) {
            byte[] named = concat(latin(name), content);
            CRC32 sum = new CRC32();
            sum.update(named);
            out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
            out.writeBytes(named);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
            return this;
        }

        byte[] bytes() {
            return chunk("IEND", new byte[0]).out.toByteArray();
        }
    }
}
