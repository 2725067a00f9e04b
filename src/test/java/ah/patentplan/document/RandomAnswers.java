package ah.patentplan.document;

import ah.patentplan.programme.Category;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** 随机填报 – answers to every field of a category's form, within its limits and as odd as people's answers get. */
final class RandomAnswers {

    private static final int MOST_ROWS = 30;

    private static final List<String> RARE = List.of("䶮", "㛃", "𬭎");

    /** Values that the patterns of the forms take, by what tells the pattern. */
    private static final Map<String, Supplier<String>> PATTERNS = Map.of(
            "[0-9A-HJ-NPQRTUWXY]{10}", () -> "12340000DEM0000013",
            "(0\\d{2,3}-?)?", () -> "0551-61234567-123456",
            "^1[3-9]", () -> "13855510003",
            "[0-9X]", () -> "34010219700101001X",
            "^\\d{6}$", () -> "230001",
            "@", () -> "a-very-long-name.without.any.gap_".repeat(2) + "@mail.example-university.edu.cn");

    private final Random random;
    private final boolean full;

    /** @param full every text at its limit, every table of 30 rows */
    RandomAnswers(long seed, boolean full) {
        this.random = new Random(seed);
        this.full = full;
    }

    Map<String, Object> of(Category category) throws IOException {
        JsonNode form =
                new ObjectMapper().readTree(new File("forms/fillInDeclaration-%s.form".formatted(category.process())));
        Map<String, Object> answers = new LinkedHashMap<>();
        fill(form, answers);
        return answers;
    }

    @SuppressWarnings("unchecked")
    private void fill(JsonNode parent, Map<String, Object> answers) {
        for (JsonNode field : parent.path("components")) {
            String path = field.path("path").asText();
            switch (field.path("type").asText()) {
                case "group" ->
                    fill(
                            field,
                            path.isEmpty()
                                    ? answers
                                    : (Map<String, Object>)
                                            answers.computeIfAbsent(path, key -> new LinkedHashMap<>()));
                case "dynamiclist" -> answers.put(path, rows(field));
                default -> answer(field, answers);
            }
        }
    }

    private List<Map<String, Object>> rows(JsonNode list) {
        int most = list.path("allowAddRemove").asBoolean()
                ? MOST_ROWS
                : list.path("defaultRepetitions").asInt();
        int count = full ? most : random.nextInt(most + 1);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            Map<String, Object> cells = new LinkedHashMap<>();
            fill(list, cells);
            rows.add(cells);
        }
        return rows;
    }

    private void answer(JsonNode field, Map<String, Object> answers) {
        boolean left = !full && !field.path("validate").path("required").asBoolean() && random.nextInt(4) == 0;
        Object value = left ? null : value(field);
        if (value != null) {
            answers.put(field.path("key").asText(), value);
        }
    }

    private Object value(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "textfield", "textarea" -> text(field);
            case "number" -> number(field);
            case "checkbox" -> true;
            case "radio", "select" -> choice(field);
            case "checklist" -> List.of(choice(field));
            case "datetime" ->
                "20%02d-%02d-%02d".formatted(19 + random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28));
            default -> null;
        };
    }

    private Object choice(JsonNode field) {
        List<JsonNode> choices = StreamSupport.stream(field.path("values").spliterator(), false)
                .map(choice -> choice.path("value"))
                .toList();
        JsonNode chosen = choices.get(random.nextInt(choices.size()));
        return chosen.isBoolean() ? (Object) chosen.asBoolean() : chosen.asText();
    }

    private BigDecimal number(JsonNode field) {
        long least = field.path("validate").path("min").asLong();
        long most = field.path("validate").path("max").asLong();
        BigDecimal whole = BigDecimal.valueOf(full ? most : least + random.nextLong(most - least + 1));
        int digits = field.path("decimalDigits").asInt(2);
        return full || whole.longValue() == most || digits == 0
                ? whole
                : whole.add(BigDecimal.valueOf(random.nextInt(100), Math.min(digits, 2)));
    }

    private String text(JsonNode field) {
        String pattern = field.path("validate").path("pattern").asText();
        if (!pattern.isEmpty()) {
            return matching(pattern);
        }
        int most = field.path("validate").path("maxLength").asInt();
        int length = full && (most > 1000 || random.nextInt(5) == 0) ? most : 1 + random.nextInt(Math.min(most, 60));
        boolean lines = field.path("type").asText().equals("textarea");
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "　 " : "");
        while (text.codePointCount(0, text.length()) < length) {
            text.append(piece(lines));
        }
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static String matching(String pattern) {
        return PATTERNS.entrySet().stream()
                .filter(kind -> pattern.contains(kind.getKey()))
                .map(kind -> kind.getValue().get())
                .filter(value -> value.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no value is known for the pattern " + pattern));
    }

    private String piece(boolean lines) {
        return switch (random.nextInt(lines ? 12 : 10)) {
            case 0 -> RARE.get(random.nextInt(RARE.size()));
            case 1 -> "𬭎".repeat(1 + random.nextInt(40));
            case 2 -> "https://example.cn/" + "path-without-a-gap_".repeat(1 + random.nextInt(9));
            case 3 -> Long.toString(random.nextLong(Long.MAX_VALUE)).repeat(3);
            case 4 -> "ＡＢＣ１２３（全角）ABC 123(half) ";
            case 5 -> "《管理办法》[2021]〔8〕号“甲乙”‘丙’【丁】";
            case 6 -> "……——·、，。；：！？％≥㎡℃①☑□<b>&amp;${x}";
            case 7 -> "W".repeat(1 + random.nextInt(60));
            case 10 -> "\n";
            case 11 -> "\r\n\n　　";
            default -> han();
        };
    }

    private String han() {
        return random.ints(1 + random.nextInt(30), 0x4E00, 0x9FA6)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
