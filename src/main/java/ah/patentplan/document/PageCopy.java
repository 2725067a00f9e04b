package ah.patentplan.document;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * 页面 – one page taken over as an A4 page: its drawing untouched and undecoded, turned upright and made to fit.
 *
 * <p>Only what draws is taken: no annotations, actions, tags, thumbnails.
 */
class PageCopy {

    private final PDDocument target;
    private final PDPage source;
    private final PDRectangle box;

    PageCopy(PDDocument target, PDPage source) {
        this.target = target;
        this.source = source;
        this.box = source.getCropBox();
    }

    PDPage add() throws IOException {
        boolean sideways = source.getRotation() % 180 != 0;
        boolean landscape = sideways ? box.getHeight() > box.getWidth() : box.getWidth() > box.getHeight();
        PDRectangle a4 =
                landscape ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        PDPage page = new PDPage(a4);
        page.setResources(resources());
        COSArray contents = new COSArray();
        contents.add(stream("q\n" + placed(a4) + clipped()));
        originals(contents);
        contents.add(stream("\n" + Appearances.flatten(source, page.getResources()) + "Q\n"));
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
        copy(COSName.GROUP, page);
        target.addPage(page);
        return page;
    }

    /** From the page as it is seen (turned, cropped) to the middle of the sheet; only made smaller, never larger. */
    private String placed(PDRectangle sheet) {
        AffineTransform turn = AffineTransform.getQuadrantRotateInstance(-source.getRotation() / 90);
        turn.translate(-box.getLowerLeftX() - box.getWidth() / 2, -box.getLowerLeftY() - box.getHeight() / 2);
        boolean sideways = source.getRotation() % 180 != 0;
        double width = sideways ? box.getHeight() : box.getWidth();
        double height = sideways ? box.getWidth() : box.getHeight();
        double scale = Math.min(1, Math.min(sheet.getWidth() / width, sheet.getHeight() / height));
        AffineTransform place = AffineTransform.getTranslateInstance(sheet.getWidth() / 2.0, sheet.getHeight() / 2.0);
        place.scale(scale, scale);
        place.concatenate(turn);
        return Operators.transform(place);
    }

    private String clipped() {
        return String.format(
                Locale.ROOT,
                "%.3f %.3f %.3f %.3f re W n\n",
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                box.getWidth(),
                box.getHeight());
    }

    /** A dictionary of its own, so that what is added here does not appear on other pages that share the original. */
    private PDResources resources() {
        COSDictionary own = new COSDictionary();
        if (source.getResources() != null) {
            own.addAll(source.getResources().getCOSObject());
        }
        for (COSName kind : List.of(COSName.FONT, COSName.XOBJECT)) {
            if (own.getDictionaryObject(kind) instanceof COSDictionary shared) {
                own.setItem(kind, new COSDictionary(shared));
            }
        }
        return new PDResources(own);
    }

    private void originals(COSArray contents) {
        COSBase original = source.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (original instanceof COSArray several) {
            contents.addAll(several);
        } else if (original instanceof COSStream) {
            contents.add(original);
        }
    }

    private void copy(COSName key, PDPage page) {
        if (source.getCOSObject().containsKey(key)) {
            page.getCOSObject().setItem(key, source.getCOSObject().getItem(key));
        }
    }

    private COSStream stream(String operators) throws IOException {
        COSStream stream = target.getDocument().createCOSStream();
        try (OutputStream bytes = stream.createOutputStream()) {
            bytes.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
