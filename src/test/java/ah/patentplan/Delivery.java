package ah.patentplan;

import ah.patentplan.declaration.Intake;
import ah.patentplan.declaration.MaterialKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** 送件 – a file that arrives in one part. */
public final class Delivery {

    public static void of(Intake intake, String number, MaterialKind kind, String fileName, byte[] content) {
        of(intake, number, new Intake.Announced(kind, null, fileName, content.length), content);
    }

    public static void of(Intake intake, String number, Intake.Announced file, byte[] content) {
        UUID id = intake.begin(number, file);
        try {
            intake.append(number, id, 0, new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One page, and so much beside it. */
    public static byte[] pdf(int ballast) throws IOException {
        byte[] noise = new byte[ballast];
        new Random(1).nextBytes(noise);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getPage(0).setContents(new PDStream(document, new ByteArrayInputStream(noise)));
            document.save(out);
            return out.toByteArray();
        }
    }

    public static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private Delivery() {}
}
