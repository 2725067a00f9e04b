package ah.patentplan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** 炸弹 – small data that unfolds to much. */
final class Bombs {

    static final int MEGA = 1 << 20;

    static byte[] deflated(int megabytes) throws IOException {
        return deflated("", megabytes);
    }

    /** The beginning, then zeroes. */
    static byte[] deflated(String beginning, int megabytes) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (OutputStream large = new DeflaterOutputStream(small)) {
            large.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < megabytes; i++) {
                large.write(new byte[MEGA]);
            }
        }
        return small.toByteArray();
    }

    static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (OutputStream large = new DeflaterOutputStream(small)) {
            large.write(content);
        }
        return small.toByteArray();
    }

    /** 128 times the same byte for every two. */
    static byte[] runLength(int megabytes) {
        byte[] runs = new byte[megabytes * MEGA / 64];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
        }
        return runs;
    }

    /** {@code z} is four zeroes in ASCII85. */
    static byte[] ascii85(int megabytes) {
        return RawPdf.latin("z".repeat(megabytes * MEGA / 4) + "~>");
    }

    static byte[] hex(byte[] content) {
        StringBuilder hex = new StringBuilder(content.length * 2 + 1);
        for (byte one : content) {
            hex.append("%02x".formatted(one));
        }
        return RawPdf.latin(hex.append('>').toString());
    }

    /** Zeroes in LZW: every code is one longer than the one before, until the table is full and cleared. */
    static byte[] lzw(int megabytes) {
        BitWriter codes = new BitWriter();
        for (long written = 0; written < (long) megabytes * MEGA; ) {
            codes.write(256, written == 0 ? 9 : 12);
            codes.write(0, 9);
            written++;
            for (int code = 258; code < 4093; code++) {
                codes.write(code, code < 511 ? 9 : code < 1023 ? 10 : code < 2047 ? 11 : 12);
                written += code - 256;
            }
        }
        codes.write(257, 12);
        return codes.bytes();
    }

    /** 位流. */
    private static final class BitWriter {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private long held;
        private int bits;

        void write(int code, int length) {
            held = held << length | code;
            bits += length;
            while (bits >= 8) {
                bits -= 8;
                out.write((int) (held >> bits));
            }
            held &= (1L << bits) - 1;
        }

        byte[] bytes() {
            write(0, 8);
            return out.toByteArray();
        }
    }

    private Bombs() {}
}
