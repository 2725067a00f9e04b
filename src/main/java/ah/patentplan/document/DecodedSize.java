package ah.patentplan.document;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** 解压上限 – finds a small file that would unfold to a huge one; absolute caps, for honest scans are dense too. */
class DecodedSize {

    private static final long MAX_STREAM = 64L << 20;
    private static final long MAX_FILE = 512L << 20;

    private final Set<COSStream> measured = Collections.newSetFromMap(new IdentityHashMap<>());
    private long total;

    /** Measures what is no picture: pictures are taken over as they are, and only their size in pixels counts. */
    void check(COSStream stream) throws IOException {
        List<String> filters = FilterChain.toBytes(stream);
        if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                && !filters.isEmpty()
                && !measured.contains(stream)) {
            decode(stream, OutputStream.nullOutputStream());
        }
    }

    /** Writes the bytes into the target as far as they can be read; counts them. */
    void decode(COSStream stream, OutputStream target) throws IOException {
        measured.add(stream);
        List<String> filters = FilterChain.toBytes(stream);
        Path before = null;
        try {
            for (int i = 0; i < filters.size() - 1; i++) {
                Path after = Files.createTempFile("decoded", null);
                try (InputStream encoded = open(before, stream);
                        OutputStream decoded = new BufferedOutputStream(Files.newOutputStream(after))) {
                    decode(filters.get(i), encoded, decoded, stream, i);
                } finally {
                    delete(before);
                    before = after;
                }
            }
            try (InputStream encoded = open(before, stream)) {
                decodeLast(filters, encoded, target, stream);
            }
        } finally {
            delete(before);
        }
    }

    private void decodeLast(List<String> filters, InputStream encoded, OutputStream target, COSStream stream)
            throws IOException {
        if (filters.isEmpty()) {
            encoded.transferTo(target);
        } else {
            int last = filters.size() - 1;
            decode(filters.get(last), encoded, target, stream, last);
        }
    }

    private void decode(String filter, InputStream encoded, OutputStream target, COSStream stream, int index) {
        try (OutputStream capped = new Capped(target)) {
            FilterFactory.INSTANCE.getFilter(filter).decode(encoded, capped, stream, index);
        } catch (IOException broken) {
            // viewers show what comes before a broken end, and so do we
        }
    }

    private static InputStream open(Path before, COSStream stream) throws IOException {
        return before == null ? stream.createRawInputStream() : Files.newInputStream(before);
    }

    private static void delete(Path file) throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    /** 计量 – counts what passes. */
    private final class Capped extends FilterOutputStream {

        private long size;

        Capped(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        @Override
        public void write(int single) throws IOException {
            count(1);
            out.write(single);
        }

        /** Leaves the target open. */
        @Override
        public void close() throws IOException {
            flush();
        }

        private void count(int length) {
            size += length;
            total += length;
            if (size > MAX_STREAM || total > MAX_FILE) {
                throw new DocumentRefused("解压后过大，无法接收");
            }
        }
    }
}
