package ah.patentplan.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** 定时文档 – a document that was made at a given time, whenever it is made. */
class DatedDocument extends PDDocument {

    private final Instant made;

    DatedDocument(Instant made) {
        this.made = made;
        // seeds the file identifier, which else comes from the clock
        setDocumentId(made.toEpochMilli());
    }

    @Override
    public void setDocumentInformation(PDDocumentInformation about) {
        about.setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.ofHours(8))));
        super.setDocumentInformation(about);
    }
}
