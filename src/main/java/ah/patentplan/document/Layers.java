package ah.patentplan.document;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** 图层 – what a document shows or hides when it is opened, it shows or hides in the one file; nothing switches it. */
class Layers {

    private final COSArray all = new COSArray();
    private final COSArray hidden = new COSArray();

    void take(PDDocument source) {
        COSDictionary properties = source.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSArray layers = properties == null ? null : properties.getCOSArray(COSName.OCGS);
        if (layers == null) {
            return;
        }
        COSDictionary state = properties.getCOSDictionary(COSName.D);
        boolean shownAtFirst = state == null || !COSName.OFF.equals(state.getCOSName(COSName.BASE_STATE));
        Set<COSBase> exceptions =
                objects(state == null ? null : state.getCOSArray(shownAtFirst ? COSName.OFF : COSName.ON));
        for (int i = 0; i < layers.size(); i++) {
            if (layers.getObject(i) instanceof COSDictionary layer) {
                all.add(layers.get(i));
                if (exceptions.contains(layer) == shownAtFirst) {
                    hidden.add(layers.get(i));
                }
            }
        }
    }

    void write(PDDocument target) {
        if (all.size() == 0) {
            return;
        }
        COSDictionary state = new COSDictionary();
        state.setItem(COSName.BASE_STATE, COSName.ON);
        state.setItem(COSName.OFF, hidden);
        COSDictionary properties = new COSDictionary();
        properties.setItem(COSName.OCGS, all);
        properties.setItem(COSName.D, state);
        target.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, properties);
    }

    private static Set<COSBase> objects(COSArray array) {
        Set<COSBase> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; array != null && i < array.size(); i++) {
            objects.add(array.getObject(i));
        }
        return objects;
    }
}
