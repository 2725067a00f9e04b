package ah.patentplan.walk;

import ah.patentplan.SampleDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** 样例 – a declaration that meets every condition, performance reports, and papers to upload. */
final class Sample {

    /** What the house knows already, and what is chosen or picked instead of typed. */
    private static final Set<String> NOT_TYPED = Set.of(
            "unitName",
            "creditCode",
            "unitType",
            "commitmentDate",
            "applicantOpinionDate",
            "ipRuleDate",
            "ipSpendingYear");

    private Sample() {}

    /** Texts and numbers of the form by field, a line of a table as {@code budgetItem_0}. */
    static Map<String, Object> declaration() {
        Map<String, Object> typed = new LinkedHashMap<>();
        SampleDeclaration.answers(LocalDate.now().getYear()).forEach((key, answer) -> {
            if (answer instanceof List<?> lines) {
                for (int line = 0; line < lines.size(); line++) {
                    typeLine(typed, lines.get(line), "_" + line);
                }
            } else {
                type(typed, key, answer, "");
            }
        });
        return typed;
    }

    private static void typeLine(Map<String, Object> typed, Object line, String suffix) {
        if (line instanceof Map<?, ?> cells) {
            cells.forEach((key, value) -> type(typed, key.toString(), value, suffix));
        }
    }

    private static void type(Map<String, Object> typed, String key, Object value, String suffix) {
        if (!NOT_TYPED.contains(key) && (value instanceof String || value instanceof Number)) {
            typed.put(key + suffix, value);
        }
    }

    /** Every target reached: at least twenty per cent above the declared baseline. */
    static Map<String, Object> reached() {
        return performance(260, 60, 30, 25, 35, 200, 24);
    }

    /** No figure target reached. */
    static Map<String, Object> missed() {
        return performance(201, 40, 20, 1, 20, 150, 2);
    }

    private static Map<String, Object> performance(int... actual) {
        String[] keys = {
            "validInventionPatents",
            "smeTransferredPatents",
            "benefitedSmes",
            "openLicenceDeals",
            "smeTransferRatio",
            "licenceFilingAmount",
            "openLicencePublications"
        };
        Map<String, Object> report = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            report.put(keys[i], actual[i]);
        }
        return report;
    }

    static Path pdf(Path folder, String name, int pages) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        if (Files.exists(file)) {
            return file;
        }
        try (PDDocument document = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(72, 700);
                    content.showText(name + " page " + number);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
