package ah.patentplan.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** 装订结果 – the one file that a test had bound, to be looked at. */
class Bound {

    private static final ZonedDateTime CREATED = ZonedDateTime.parse("2022-09-20T10:00:00+08:00[Asia/Shanghai]");

    static final Binder BINDER = new Binder(new FootFont(new Fonts()));

    private final Path file;

    private Bound(Path file) {
        this.file = file;
    }

    static Bound of(Path file, Part... parts) {
        return of(BINDER, file, parts);
    }

    static Bound of(Binder binder, Path file, Part... parts) {
        binder.bind(dossier(parts), file);
        return new Bound(file);
    }

    static Dossier dossier(Part... parts) {
        return new Dossier("高校院所知识产权运营能力提升项目皖江样例大学", CREATED, List.of(parts));
    }

    PDDocument open() throws IOException {
        return Loader.loadPDF(file.toFile());
    }

    int pages() throws IOException {
        try (PDDocument document = open()) {
            return document.getNumberOfPages();
        }
    }

    /** The text of a page, from 1. */
    String text(int page) throws IOException {
        try (PDDocument document = open()) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    /** A picture of the page, from 1, at 72 dpi times the scale. */
    BufferedImage picture(int page, float scale) throws IOException {
        try (PDDocument document = open()) {
            return new PDFRenderer(document).renderImage(page - 1, scale);
        }
    }

    /** The colour of the page, from 1, at a point seen from its lower left corner. */
    Color at(int page, int x, int y) throws IOException {
        BufferedImage picture = picture(page, 1);
        return new Color(picture.getRGB(x, picture.getHeight() - 1 - y));
    }
}
