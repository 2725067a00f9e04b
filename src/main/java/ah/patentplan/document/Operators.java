package ah.patentplan.document;

import java.awt.geom.AffineTransform;
import java.util.Locale;

/** 绘图指令 – operators of a page's drawing, written by hand where a page is not decoded. */
class Operators {

    static String transform(AffineTransform m) {
        return String.format(
                Locale.ROOT,
                "%.6f %.6f %.6f %.6f %.4f %.4f cm\n",
                m.getScaleX(),
                m.getShearY(),
                m.getShearX(),
                m.getScaleY(),
                m.getTranslateX(),
                m.getTranslateY());
    }
}
