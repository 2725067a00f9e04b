package ah.patentplan.declaration;

import ah.patentplan.document.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * 校验码 – what the print of a declaration is known by: the hash of all that it shows and of the list of its attachments.
 *
 * <p>Keys sorted, numbers in plain form, so that the same content has the same code however it was stored.
 */
public final class DossierCode {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DossierCode() {}

    /**
     * The code, 64 hex digits.
     *
     * @param printed all that the print template is given
     * @param attachments in the order of the one file
     */
    static String of(Map<String, Object> printed, List<Material> attachments) {
        List<Map<String, String>> list =
                attachments.stream().map(DossierCode::entry).toList();
        return of(Map.of("printed", printed, "attachments", list));
    }

    /** The code of a content, 64 hex digits: maps, lists, texts, numbers. */
    public static String of(Map<String, ?> content) {
        return Sha256.of(plain(JSON.valueToTree(content)));
    }

    /** A code as it is printed and typed, {@code 1A2B-3C4D-5E6F}. */
    public static String shortened(String code) {
        return String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12))
                .toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> entry(Material material) {
        return Map.of(
                "kind", material.kind().name(),
                "fileName", material.fileName(),
                "sha256", material.sha256(),
                "indicator", String.valueOf(material.indicator()));
    }

    private static String plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> sorted = new TreeMap<>();
            node.fields().forEachRemaining(field -> sorted.put(text(field.getKey()), plain(field.getValue())));
            return sorted.entrySet().stream()
                    .map(entry -> entry.getKey() + ":" + entry.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(DossierCode::plain)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }

    private static String text(String key) {
        return TextNode.valueOf(key).toString();
    }
}
