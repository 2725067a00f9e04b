package ah.patentplan.rehearsal;

import ah.patentplan.declaration.Intake;
import ah.patentplan.declaration.MaterialKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 演练材料 – brings a scan of one page where a person would upload one; it is looked into like any file from outside. */
@Component
@Profile("rehearsal")
class Papers {

    private final Intake intake;
    private final byte[] page = page();

    Papers(Intake intake) {
        this.intake = intake;
    }

    void bring(String number, MaterialKind kind) {
        bring(number, new Intake.Announced(kind, null, kind.title() + ".pdf", page.length));
    }

    /** A proof of one target. */
    void prove(String number, String indicator) {
        bring(
                number,
                new Intake.Announced(MaterialKind.PERFORMANCE_EVIDENCE, indicator, indicator + ".pdf", page.length));
    }

    private void bring(String number, Intake.Announced file) {
        try {
            UUID id = intake.begin(number, file);
            intake.append(number, id, 0, new ByteArrayInputStream(page));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] page() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
