package ah.patentplan.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** 归档格式 – what veraPDF, which shares no code with what makes the pages, says against a document. */
final class Conformance {

    private static final List<PDFAFlavour> PROMISED = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** Each broken rule of PDF/A-2a and PDF/UA-1 with the place where it is broken; empty where both are kept. */
    static List<String> faults(byte[] pdf) {
        return PROMISED.stream().flatMap(flavour -> faults(pdf, flavour)).toList();
    }

    private static Stream<String> faults(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            Stream<String> broken = result.getTestAssertions().stream()
                    .map(fault -> "%s %s: %s at %s"
                            .formatted(
                                    flavour.getId(),
                                    fault.getRuleId().getClause(),
                                    fault.getMessage(),
                                    fault.getLocation().getContext()));
            return result.isCompliant() ? Stream.empty() : broken;
        } catch (Exception unreadable) {
            throw new AssertionError("veraPDF cannot read the document", unreadable);
        }
    }
}
