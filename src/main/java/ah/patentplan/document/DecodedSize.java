package ah.patentplan.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** 解压上限 – finds a small file that would unfold to a huge one; absolute caps, for honest scans are dense too. */
class DecodedSize {

    private static final long MAX_STREAM = 64L << 20;
    private static final long MAX_FILE = 512L << 20;
    private static final long MAX_PIXELS = 100_000_000;

    private final PDDocument document;
    private long total;

    DecodedSize(PDDocument document) {
        this.document = document;
    }

    void check() throws IOException {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                check(stream);
            }
        }
    }

    private void check(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream.getFilters());
        if (new HashSet<>(filters).size() < filters.size()) {
            throw new DocumentRefused("内容被重复压缩，无法接收");
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            long pixels = stream.getLong(COSName.WIDTH) * stream.getLong(COSName.HEIGHT);
            if (pixels > MAX_PIXELS) {
                throw new DocumentRefused("含有过大的图像（超过一亿像素）");
            }
        } else if (!filters.isEmpty() && COSName.FLATE_DECODE.equals(filters.get(0))) {
            inflate(stream);
        }
    }

    private void inflate(COSStream stream) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream content = new InflaterInputStream(stream.createRawInputStream())) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                total += n;
                if (size > MAX_STREAM || total > MAX_FILE) {
                    throw new DocumentRefused("解压后过大，无法接收");
                }
            }
        } catch (ZipException | EOFException e) {
            // viewers show what comes before a broken end, and so do we
        }
    }

    private static List<COSName> filters(COSBase filters) {
        if (filters instanceof COSArray several) {
            return several.toList().stream()
                    .filter(COSName.class::isInstance)
                    .map(COSName.class::cast)
                    .toList();
        }
        return filters instanceof COSName one ? List.of(one) : List.of();
    }
}
