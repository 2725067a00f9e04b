package ah.patentplan.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** 扫描件 – 25 files of 20 scanned pages each, 353 MB together, made once under {@code target}. */
class ScannedFiles {

    private static final int FILES = 25;
    private static final int PAGES = 20;
    private static final int PAGE_BYTES = 353_000_000 / FILES / PAGES;

    private ScannedFiles() {}

    static List<Path> all() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        List<Path> files = new ArrayList<>();
        for (int n = 1; n <= FILES; n++) {
            Path file = folder.resolve("scan-%02d.pdf".formatted(n));
            if (!Files.exists(file)) {
                write(file);
            }
            files.add(file);
        }
        return files;
    }

    private static void write(Path file) throws IOException {
        byte[] jpeg = jpeg();
        try (PDDocument document = new PDDocument()) {
            for (int n = 0; n < PAGES; n++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(JPEGFactory.createFromByteArray(document, jpeg), 0, 0, 595, 842);
                }
            }
            document.save(file.toFile());
        }
    }

    /** Noise, which JPEG cannot make small; what is missing to the size of a page follows its end. */
    private static byte[] jpeg() throws IOException {
        BufferedImage noise = new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 620 * 877; i++) {
            noise.setRGB(i % 620, i / 620, random.nextInt());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(noise, "jpg", bytes);
        bytes.write(new byte[Math.max(0, PAGE_BYTES - bytes.size())]);
        return bytes.toByteArray();
    }
}
