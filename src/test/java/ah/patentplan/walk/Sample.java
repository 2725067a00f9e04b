package ah.patentplan.walk;

import ah.patentplan.Course;
import ah.patentplan.programme.Category;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** 样例 – forms as they are deployed, what is typed into them, and papers to upload. */
final class Sample {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Sample() {}

    /** A form by its name: {@code fillInDeclaration-keyCity}. */
    static JsonNode form(String name) throws IOException {
        return JSON.readTree(Path.of("forms", name + ".form").toFile());
    }

    /** A declaration of the category that meets every condition. */
    static JsonNode declaration(Category category) throws IOException {
        try (var json = Course.class.getResourceAsStream("rehearsal/declaration-" + category.process() + ".json")) {
            return JSON.readTree(json);
        }
    }

    /**
     * Actual values of every target.
     *
     * @param reached how many are well above baseline and promise, in the order of the form; the others are where they began
     */
    static JsonNode performance(Category category, int reached) throws IOException {
        JsonNode declared = declaration(category);
        ObjectNode actual = JSON.createObjectNode();
        for (JsonNode field : targets(category)) {
            String key = field.path("key").asText();
            boolean done = actual.size() < reached;
            if ("radio".equals(field.path("type").asText())) {
                actual.put(key, done);
            } else {
                double grown = declared.path(key).asDouble() * 1.3;
                double kept = declared.path("targets").path(key).asDouble() * 1.1;
                actual.put(
                        key,
                        done
                                ? (int) Math.ceil(Math.max(grown, kept))
                                : declared.path(key).asInt());
            }
        }
        return actual;
    }

    /** Targets that need a proof: all that is above nothing, but for the first ones, which have theirs. */
    static List<String> proofs(Category category, int reached, int proved) throws IOException {
        JsonNode actual = performance(category, reached);
        List<String> indicators = new ArrayList<>();
        actual.fieldNames().forEachRemaining(indicators::add);
        return indicators.stream()
                .skip(proved)
                .filter(indicator -> actual.path(indicator).asDouble() > 0
                        || actual.path(indicator).asBoolean())
                .toList();
    }

    private static List<JsonNode> targets(Category category) throws IOException {
        Iterable<JsonNode> fields =
                form("reportPerformance-" + category.process()).path("components");
        return StreamSupport.stream(fields.spliterator(), false)
                .filter(field ->
                        List.of("radio", "number").contains(field.path("type").asText()))
                .toList();
    }

    /** A filled-in score sheet: a share of each item's points and a reason, a few points more for the first item. */
    static JsonNode scores(Category category, double share, int more) throws IOException {
        ObjectNode sheet = JSON.createObjectNode();
        for (JsonNode field : form("scoreDeclaration-" + category.process()).findParents("key")) {
            if ("number".equals(field.path("type").asText())) {
                int points = (int) (field.path("validate").path("max").asInt() * share);
                sheet.put(field.path("key").asText(), sheet.isEmpty() ? points + more : points);
            } else if (field.path("key").asText().endsWith("Reason")) {
                sheet.put(field.path("key").asText(), "理由充分。");
            }
        }
        return sheet;
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
