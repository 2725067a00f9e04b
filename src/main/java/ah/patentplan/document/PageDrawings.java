package ah.patentplan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * 页面图形 – the drawing of a page as a form XObject: what it leaves open or closes too often stays inside, and its
 * patterns move with it. The bytes of a drawing in one stream, as scanners make it, are neither decoded nor copied.
 */
class PageDrawings {

    private static final long MAX_JOINED = 64L << 20;

    private final PDDocument target;
    private final Map<COSStream, PDPage> used = new IdentityHashMap<>();

    PageDrawings(PDDocument target) {
        this.target = target;
    }

    /** The drawing of the page; null where it has none. */
    PDFormXObject of(PDPage page) throws IOException {
        List<COSStream> streams = streams(page);
        if (streams.isEmpty()) {
            return null;
        }
        COSStream only = streams.get(0);
        PDPage before = streams.size() > 1 ? null : used.putIfAbsent(only, page);
        if (before != null && before != page && !alike(before, page)) {
            return form(copied(only), page);
        }
        return form(streams.size() > 1 ? joined(streams) : only, page);
    }

    private static PDFormXObject form(COSStream stream, PDPage page) {
        COSDictionary resources = page.getResources() == null
                ? new COSDictionary()
                : page.getResources().getCOSObject();
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        stream.setItem(COSName.BBOX, page.getCropBox().getCOSArray());
        stream.setItem(COSName.RESOURCES, resources);
        stream.removeItem(COSName.MATRIX);
        stream.removeItem(COSName.GROUP);
        return new PDFormXObject(stream);
    }

    /** Whether a stream that two pages share means the same on both. */
    private static boolean alike(PDPage one, PDPage other) {
        PDRectangle box = one.getCropBox();
        boolean sameResources = one.getResources() == null
                ? other.getResources() == null
                : other.getResources() != null
                        && one.getResources().getCOSObject()
                                == other.getResources().getCOSObject();
        return sameResources && box.toString().equals(other.getCropBox().toString());
    }

    private static List<COSStream> streams(PDPage page) {
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSArray several) {
            return StreamSupport.stream(several.spliterator(), false)
                    .map(item -> item instanceof COSObject reference ? reference.getObject() : item)
                    .filter(COSStream.class::isInstance)
                    .map(COSStream.class::cast)
                    .toList();
        }
        return contents instanceof COSStream one ? List.of(one) : List.of();
    }

    /** One stream of several; tokens do not run over their ends. */
    private COSStream joined(List<COSStream> streams) throws IOException {
        COSStream whole = target.getDocument().createCOSStream();
        long size = 0;
        try (OutputStream bytes = whole.createOutputStream(COSName.FLATE_DECODE)) {
            for (COSStream stream : streams) {
                try (InputStream decoded = stream.createInputStream()) {
                    size += decoded.transferTo(bytes);
                }
                bytes.write('\n');
                if (size > MAX_JOINED) {
                    throw new DocumentRefused("页面内容过于复杂，无法汇编");
                }
            }
        }
        return whole;
    }

    private COSStream copied(COSStream original) throws IOException {
        COSStream copy = target.getDocument().createCOSStream();
        try (InputStream raw = original.createRawInputStream();
                OutputStream bytes = copy.createRawOutputStream()) {
            raw.transferTo(bytes);
        }
        for (COSName key : List.of(COSName.FILTER, COSName.DECODE_PARMS)) {
            copy.setItem(key, original.getItem(key));
        }
        return copy;
    }
}
