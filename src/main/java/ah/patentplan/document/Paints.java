package ah.patentplan.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;

/**
 * 绘制次数 – how often drawing the pages would paint something by its name: a form, a pattern, a mask, a glyph that is a
 * drawing. Each may paint others, so that a few lines can keep a viewer busy for ever.
 */
class Paints {

    private static final long TOO_MANY = 20_000_000;
    private static final int MAX_DEPTH = 30;
    private static final List<COSName> NAMED = List.of(COSName.XOBJECT, COSName.PATTERN, COSName.EXT_G_STATE);

    private final DecodedSize sizes;
    private final Map<Drawing, Long> known = new HashMap<>();
    private final Set<Drawing> open = new HashSet<>();
    private long total;

    Paints(DecodedSize sizes) {
        this.sizes = sizes;
    }

    /** 图形 – a drawing with what its names mean; both compare by identity. */
    private record Drawing(COSStream stream, COSDictionary resources) {}

    void count(PDPage page) throws IOException {
        COSBase inherited = PDPageTree.getInheritableAttribute(page.getCOSObject(), COSName.RESOURCES);
        COSDictionary resources = inherited instanceof COSDictionary named ? named : new COSDictionary();
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSStream stream) {
            add(of(new Drawing(stream, resources)));
        } else if (contents instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                add(several.getObject(i) instanceof COSStream stream ? of(new Drawing(stream, resources)) : 0);
            }
        }
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                add(appearances(annotation.getDictionaryObject(COSName.AP), resources, 0));
            }
        }
    }

    private void add(long paints) {
        total += paints;
        if (total >= TOO_MANY) {
            throw new DocumentRefused("过于复杂：图形重复绘制次数过多");
        }
    }

    /** For each state of the annotation one. */
    private long appearances(COSBase entry, COSDictionary resources, int depth) throws IOException {
        if (entry instanceof COSStream stream) {
            return of(form(stream, resources));
        }
        long paints = 0;
        if (entry instanceof COSDictionary states && depth < 3) {
            for (COSBase state : states.getValues()) {
                COSBase resolved = state instanceof COSObject object ? object.getObject() : state;
                paints += appearances(resolved, resources, depth + 1);
            }
        }
        return paints;
    }

    private long of(Drawing drawing) throws IOException {
        Long before = known.get(drawing);
        if (before != null) {
            return before;
        }
        if (open.size() >= MAX_DEPTH) {
            throw new DocumentRefused("过于复杂：图形嵌套过深");
        }
        if (!open.add(drawing)) {
            throw new DocumentRefused("已损坏：图形循环引用");
        }
        PaintOperators operators = new PaintOperators();
        sizes.decode(drawing.stream(), operators);
        operators.close();
        long paints = glyphs(drawing.resources(), operators.size());
        for (Map.Entry<String, Integer> name : operators.names().entrySet()) {
            COSName resource = COSName.getPDFName(name.getKey());
            for (COSName kind : NAMED) {
                paints = Math.min(TOO_MANY, paints + name.getValue() * one(drawing.resources(), kind, resource));
            }
        }
        open.remove(drawing);
        known.put(drawing, paints);
        return paints;
    }

    private long one(COSDictionary resources, COSName kind, COSName name) throws IOException {
        COSDictionary named = resources.getCOSDictionary(kind);
        COSBase resource = named == null ? null : named.getDictionaryObject(name);
        if (resource instanceof COSStream stream) {
            return 1 + (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) ? 0 : of(form(stream, resources)));
        }
        if (resource instanceof COSDictionary state
                && state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary mask
                && mask.getDictionaryObject(COSName.G) instanceof COSStream group) {
            return 1 + of(form(group, resources));
        }
        return resource == null ? 0 : 1;
    }

    /** Which glyphs a text shows is not looked up: at most it shows one for each of its bytes. */
    private long glyphs(COSDictionary resources, long bytes) throws IOException {
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        long most = 0;
        for (COSName name : fonts == null ? Set.<COSName>of() : fonts.keySet()) {
            if (fonts.getDictionaryObject(name) instanceof COSDictionary font
                    && COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))) {
                most = Math.max(most, glyph(font, resources));
            }
        }
        return Math.min(TOO_MANY, bytes * most);
    }

    private long glyph(COSDictionary font, COSDictionary resources) throws IOException {
        COSDictionary glyphs = font.getCOSDictionary(COSName.CHAR_PROCS);
        COSDictionary own = font.getCOSDictionary(COSName.RESOURCES);
        long most = 0;
        for (COSName name : glyphs == null ? Set.<COSName>of() : glyphs.keySet()) {
            if (glyphs.getDictionaryObject(name) instanceof COSStream stream) {
                most = Math.max(most, of(new Drawing(stream, own == null ? resources : own)));
            }
        }
        return most;
    }

    private static Drawing form(COSStream stream, COSDictionary around) {
        COSDictionary own = stream.getCOSDictionary(COSName.RESOURCES);
        return new Drawing(stream, own == null ? around : own);
    }
}
