package ah.patentplan.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * JPEG 文件头 – read without decoding the picture.
 *
 * @param coding 0 baseline, 1 extended, 2 progressive; no other can stand in a PDF
 * @param orientation of Exif, 1 upright … 8; 1 where nothing is said
 */
record JpegHeader(int width, int height, int coding, int orientation) {

    private static final int SOI = 0xD8;
    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;
    private static final int EXIF = 0xE1;
    private static final int ORIENTATION = 0x0112;

    /** Up to the first scan; empty where no frame is described before it. */
    static Optional<JpegHeader> read(InputStream jpeg) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(jpeg));
        JpegHeader header = null;
        int orientation = 1;
        try {
            for (int marker = marker(data); marker != SOS && marker != EOI; marker = marker(data)) {
                if (marker == SOI || marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
                    continue;
                }
                byte[] segment = data.readNBytes(Math.max(0, data.readUnsignedShort() - 2));
                if (isFrame(marker) && segment.length >= 5) {
                    ByteBuffer size = ByteBuffer.wrap(segment, 1, 4);
                    int height = Short.toUnsignedInt(size.getShort());
                    header = new JpegHeader(Short.toUnsignedInt(size.getShort()), height, marker & 0x0F, 1);
                } else if (marker == EXIF) {
                    orientation = orientation(segment).orElse(orientation);
                }
            }
        } catch (EOFException cut) {
            return Optional.empty();
        }
        return header == null
                ? Optional.empty()
                : Optional.of(new JpegHeader(header.width, header.height, header.coding, orientation));
    }

    /** Clockwise degrees that bring the picture upright; mirrored ones are taken as they are. */
    int rotation() {
        return switch (orientation) {
            case 3 -> 180;
            case 6 -> 90;
            case 8 -> 270;
            default -> 0;
        };
    }

    private static int marker(DataInputStream data) throws IOException {
        int next = data.readUnsignedByte();
        while (next != 0xFF) {
            next = data.readUnsignedByte();
        }
        while (next == 0xFF) {
            next = data.readUnsignedByte();
        }
        return next;
    }

    /** SOF0 to SOF15 but for the tables of Huffman (C4), arithmetic coding (CC) and what is reserved (C8). */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** The entry of the first directory of the TIFF that an Exif segment holds. */
    private static Optional<Integer> orientation(byte[] segment) {
        if (segment.length < 14 || !new String(segment, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif")) {
            return Optional.empty();
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, 6, segment.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 0 || directory + 2 > tiff.limit()) {
            return Optional.empty();
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = directory + 2; entries > 0 && entry + 12 <= tiff.limit(); entry += 12, entries--) {
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                return Optional.of(Short.toUnsignedInt(tiff.getShort(entry + 8)));
            }
        }
        return Optional.empty();
    }
}
