package ah.patentplan.document;

import static ah.patentplan.document.Drawn.operators;
import static ah.patentplan.document.Drawn.page;
import static ah.patentplan.document.Drawn.pdf;
import static ah.patentplan.document.Drawn.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 页面 – what comes of the pages that scanners, offices and drawing programs make. */
class PageCopyTest {

    /** A black square in the lower left corner of the page. */
    private static final String CORNER = "0 0 40 40 re f\n";

    @TempDir
    private Path directory;

    @Test
    void everyPageComesOutAsA4() throws IOException {
        Bound bound = bind(document -> {
            page(document, "A3", new PDRectangle(842, 1191));
            page(document, "tiny", new PDRectangle(120, 120));
            page(document, "broad", new PDRectangle(1191, 842));
        });

        try (PDDocument document = bound.open()) {
            assertThat(document.getPage(0).getMediaBox()).hasToString(PDRectangle.A4.toString());
            assertThat(document.getPage(1).getMediaBox()).hasToString(PDRectangle.A4.toString());
            assertThat(document.getPage(2).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getHeight());
        }
        assertThat(bound.text(1)).contains("A3", "— 1 —");
        assertThat(bound.text(2)).contains("tiny", "— 2 —");
    }

    @ParameterizedTest
    @CsvSource({
        // where the corner is seen when a page of 300 × 500 stands in the middle of its sheet
        "0, 147, 171, 595",
        "90, 171, 447, 841",
        "180, 447, 671, 595",
        "270, 671, 147, 841"
    })
    void aTurnedAndCroppedPageStandsAsItWasSeen(int rotation, int x, int y, int width) throws IOException {
        Bound bound = bind(document -> {
            PDPage page = operators(
                    document,
                    new PDRectangle(-100, -50, 600, 800),
                    "0 0 40 40 re f 1 0 0 rg -62 -50 60 800 re f -100 502 600 100 re f");
            page.setCropBox(new PDRectangle(0, 0, 300, 500));
            page.setRotation(rotation);
        });

        BufferedImage seen = bound.picture(1, 1);
        assertThat(seen.getWidth()).isEqualTo(width);
        int right = x < width / 2 ? 20 : -20;
        int up = y < seen.getHeight() / 2 ? 20 : -20;
        assertThat(bound.at(1, x + right, y + up)).isEqualTo(Color.BLACK);
        assertThat(bound.at(1, x - right, y + up)).isEqualTo(Color.WHITE);
        assertThat(bound.at(1, x + right, y - up)).isEqualTo(Color.WHITE);
        assertThat(bound.at(1, x + 3 * right, y + 3 * up)).isEqualTo(Color.WHITE);
        for (int i = 0; i < seen.getWidth() * seen.getHeight(); i++) {
            assertThat(new Color(seen.getRGB(i % seen.getWidth(), i / seen.getWidth())))
                    .as("what was cropped")
                    .isNotEqualTo(Color.RED);
        }
    }

    @Test
    void aPageInLargeUnitsIsMeasuredInThem() throws IOException {
        Bound bound = bind(document -> operators(document, new PDRectangle(200, 200), CORNER)
                .getCOSObject()
                .setFloat(COSName.getPDFName("UserUnit"), 2));

        // 400 points wide in the middle of 595 × 842, the corner of 80 points
        assertThat(bound.at(1, 97 + 70, 221 + 70)).isEqualTo(Color.BLACK);
        assertThat(bound.at(1, 97 + 90, 221 + 90)).isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q Q Q " + CORNER,
                CORNER + "q q q 3 0 0 3 100 100 cm 1 0 0 RG",
                "q " + CORNER + " Q Q Q 0 0 10 10 re f",
                "/OC /Layer BDC q " + CORNER
            })
    void whatAPageLeavesOpenOrClosesTooOftenStaysOnIt(String drawing) throws IOException {
        PDRectangle small = new PDRectangle(300, 300);
        Bound untidy = bind(document -> operators(document, small, drawing));
        BufferedImage picture = untidy.picture(1, 1);
        assertThat(untidy.text(1)).contains("— 1 —");

        Bound tidy = bind(document -> operators(document, small, CORNER));

        assertThat(pixels(picture)).isEqualTo(pixels(tidy.picture(1, 1)));
    }

    @Test
    void aDrawingInSeveralStreamsIsOne() throws IOException {
        Bound bound = bind(document -> {
            PDPage page = operators(document, PDRectangle.A4, "");
            COSArray several = new COSArray();
            several.add(stream(document, "q 0 0 40"));
            several.add(stream(document, "40 re f"));
            page.getCOSObject().setItem(COSName.CONTENTS, several);
        });

        assertThat(bound.at(1, 20, 20)).isEqualTo(Color.BLACK);
        assertThat(bound.text(1)).contains("— 1 —");
    }

    @Test
    void pagesThatShareADrawingKeepTheirOwnResourcesAndCrops() throws IOException {
        Bound bound = bind(document -> {
            PDPage first = operators(document, PDRectangle.A4, "/Square Do");
            PDPage second = operators(document, PDRectangle.A4, "");
            PDPage third = operators(document, PDRectangle.A4, "");
            first.getResources().put(COSName.getPDFName("Square"), square(document, 0));
            second.getResources().put(COSName.getPDFName("Square"), square(document, 200));
            third.setResources(first.getResources());
            third.setCropBox(new PDRectangle(0, 0, 20, 842));
            for (PDPage page : List.of(second, third)) {
                page.getCOSObject()
                        .setItem(COSName.CONTENTS, first.getCOSObject().getItem(COSName.CONTENTS));
            }
        });

        assertThat(bound.at(1, 30, 100)).isEqualTo(Color.BLACK);
        assertThat(bound.at(1, 230, 100)).isEqualTo(Color.WHITE);
        assertThat(bound.at(2, 30, 100)).isEqualTo(Color.WHITE);
        assertThat(bound.at(2, 230, 100)).isEqualTo(Color.BLACK);
        // 20 points wide in the middle of the sheet
        assertThat(bound.at(3, 297, 100)).isEqualTo(Color.BLACK);
        assertThat(bound.at(3, 310, 100)).isEqualTo(Color.WHITE);
    }

    @Test
    void resourcesOfThePageTreeAreInherited() throws IOException {
        Bound bound = bind(document -> {
            PDPage page = page(document, "inherited", PDRectangle.A4);
            COSDictionary tree = document.getPages().getCOSObject();
            tree.setItem(COSName.RESOURCES, page.getResources());
            page.getCOSObject().removeItem(COSName.RESOURCES);
        });

        assertThat(bound.text(1)).contains("inherited");
    }

    @Test
    void aPatternMovesWithThePage() throws IOException {
        Bound bound = bind(document -> {
            // A3, columns of 100 black and 100 white
            PDPage page = operators(document, new PDRectangle(842, 1191), "/Pattern cs /Columns scn 0 0 842 1191 re f");
            PDTilingPattern pattern = new PDTilingPattern();
            pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
            pattern.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING);
            pattern.setBBox(new PDRectangle(200, 200));
            pattern.setXStep(200);
            pattern.setYStep(200);
            pattern.setResources(new PDResources());
            try (var bytes = pattern.getContentStream().createOutputStream()) {
                bytes.write("0 0 100 200 re f".getBytes());
            }
            page.getResources().put(COSName.getPDFName("Columns"), pattern);
        });

        for (int column = 0; column < 8; column++) {
            int x = Math.round((column * 100 + 50) * 595f / 842);
            assertThat(bound.at(1, x, 400))
                    .as("column %d", column)
                    .isEqualTo(column % 2 == 0 ? Color.BLACK : Color.WHITE);
        }
    }

    @Test
    void aTransparencyGroupStaysOne() throws IOException {
        Bound bound = bind(document -> {
            PDTransparencyGroupAttributes group = new PDTransparencyGroupAttributes();
            group.getCOSObject().setBoolean(COSName.I, true);
            operators(document, PDRectangle.A4, CORNER).getCOSObject().setItem(COSName.GROUP, group);
        });

        try (PDDocument document = bound.open()) {
            assertThat(document.getPage(0)
                            .getCOSObject()
                            .getCOSDictionary(COSName.GROUP)
                            .getBoolean(COSName.I, false))
                    .isTrue();
        }
        assertThat(bound.at(1, 20, 20)).isEqualTo(Color.BLACK);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLayerIsShownOnlyWhereItWasShown(boolean shown) throws IOException {
        Bound bound = bind(document -> {
            PDPage page = operators(document, PDRectangle.A4, "/OC /Layer BDC " + CORNER + " EMC 100 0 40 40 re f");
            PDOptionalContentGroup layer = new PDOptionalContentGroup("草稿");
            page.getResources().put(COSName.getPDFName("Layer"), layer);
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, shown);
            document.getDocumentCatalog().setOCProperties(layers);
        });

        assertThat(bound.at(1, 20, 20)).isEqualTo(shown ? Color.BLACK : Color.WHITE);
        assertThat(bound.at(1, 120, 20)).isEqualTo(Color.BLACK);
    }

    @Test
    void aSealLaidOnThePageStays() throws IOException {
        Bound bound = bind(document -> Drawn.seal(document, page(document, "contract", PDRectangle.A4)));

        assertThat(bound.text(1)).contains("contract", "SEAL");
    }

    @Test
    void aHiddenMarkDoesNotAppear() throws IOException {
        Bound bound = bind(document -> {
            PDPage page = page(document, "contract", PDRectangle.A4);
            Drawn.seal(document, page);
            page.getAnnotations().get(0).setHidden(true);
        });

        assertThat(bound.text(1)).contains("contract").doesNotContain("SEAL");
    }

    @Test
    void theValuesOfAFormStay() throws IOException {
        Bound bound = bind(document -> {
            PDPage page = page(document, "form", PDRectangle.A4);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources fonts = new PDResources();
            fonts.put(COSName.HELV, new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(fonts);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            PDTextField field = new PDTextField(form);
            field.setPartialName("amount");
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(50, 600, 200, 30));
            widget.setPage(page);
            page.setAnnotations(List.of(widget));
            field.getCOSObject().setString(COSName.V, "316 contracts");
            form.setNeedAppearances(true);
        });

        assertThat(bound.text(1)).contains("316 contracts");
        try (PDDocument document = bound.open()) {
            assertThat(document.getDocumentCatalog().getAcroForm(null)).isNull();
        }
    }

    private Bound bind(Drawn.Drawing drawing) {
        return Bound.of(directory.resolve("bound.pdf"), Part.of("图纸", pdf(drawing)));
    }

    private static PDFormXObject square(PDDocument document, int x) throws IOException {
        PDFormXObject form = new PDFormXObject(stream(document, x + " 80 40 40 re f"));
        form.setBBox(PDRectangle.A4);
        return form;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
