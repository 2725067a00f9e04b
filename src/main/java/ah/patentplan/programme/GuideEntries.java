package ah.patentplan.programme;

import ah.patentplan.access.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * 指南填写 – a guide as a page sends it: {@code plan}, {@code outline} with a heading a line, {@code quota.city}, and the
 * rows {@code conditions.0.threshold}, {@code targets.0.label}, {@code fields.0.label}. Behind the known rows stands one for a new entry, empty or not.
 */
final class GuideEntries {

    private static final int LONGEST = 500;
    private static final Set<String> OPERATORS = Set.of(">=", "is");
    private static final Set<String> KINDS = Set.of("growth", "value", "done");

    private final Guide guide;
    private final Map<String, String> typed;
    private final List<String> faults = new ArrayList<>();

    GuideEntries(Guide guide, Map<String, String> typed) {
        this.guide = guide;
        this.typed = typed;
    }

    List<Guide.Condition> conditions() {
        return rows("conditions", guide.conditions().size(), this::condition);
    }

    List<Guide.Target> targets() {
        return rows("targets", guide.targets().size(), this::target);
    }

    /** The rows of the printed declaration: their words may change, not which there are. */
    List<Guide.Field> fields() {
        return IntStream.range(0, guide.fields().size())
                .mapToObj(n -> field(guide.fields().get(n), "fields." + n + "."))
                .toList();
    }

    String plan() {
        return text("plan", "建设方案名称");
    }

    List<String> outline() {
        List<String> lines = typed.getOrDefault("outline", String.join("\n", guide.outline()))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        require(!lines.isEmpty(), "请填写“提纲”");
        return lines;
    }

    Map<String, Integer> quota() {
        Map<String, Integer> quota = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("city", "推荐名额（其他城市）");
        titles.put("nationalKeyCity", "推荐名额（国家重点城市）");
        titles.forEach((key, title) -> {
            String most = typed.getOrDefault("quota." + key, "").strip();
            if (!most.isEmpty()) {
                require(most.matches("[0-9]{1,3}"), "“%s”应为0至999的整数".formatted(title));
                quota.put(key, most.matches("[0-9]{1,3}") ? Integer.parseInt(most) : 0);
            }
        });
        require(quota.size() != 1, "“推荐名额”应分别填写国家重点城市和其他城市，或者都不填");
        return quota;
    }

    /** Refuses with all that was found wrong while reading. */
    void requireSound() {
        if (!faults.isEmpty()) {
            throw new Refusal(String.join("；", faults));
        }
    }

    private <T> List<T> rows(String list, int known, Function<String, T> row) {
        List<T> rows = new ArrayList<>();
        // one more than there are: the empty line in which a new one is entered
        for (int n = 0; n <= known; n++) {
            String prefix = list + "." + n + ".";
            boolean entered = n < known || !given(prefix + "indicator").isEmpty();
            if (entered && !typed.containsKey(prefix + "removed")) {
                rows.add(row.apply(prefix));
            }
        }
        return rows;
    }

    private Guide.Condition condition(String row) {
        String name = "条件“%s”".formatted(given(row + "label"));
        String operator = given(row + "operator");
        require(OPERATORS.contains(operator), name + "的要求方式应为“不少于”或“是否”");
        String threshold = threshold(row, name, operator.equals("is"));
        return new Guide.Condition(
                variant(row, name),
                text(row + "article", name + "的条款"),
                indicator(row, name),
                text(row + "label", "条件名称"),
                operator,
                threshold,
                orNull(row + "unit"),
                orNull(row + "asOf"));
    }

    private Guide.Target target(String row) {
        String name = "目标“%s”".formatted(given(row + "label"));
        String kind = given(row + "kind");
        require(KINDS.contains(kind), name + "的类型应为增幅、数值或完成");
        String threshold = threshold(row, name, kind.equals("done"));
        require(!kind.equals("growth") || !given(row + "baseline").isEmpty(), name + "按增幅计算，应填写基期填报项");
        return new Guide.Target(
                variant(row, name),
                indicator(row, name),
                text(row + "label", "目标名称"),
                kind,
                threshold,
                orNull(row + "unit"),
                orNull(row + "baseline"));
    }

    private Guide.Field field(Guide.Field field, String row) {
        String label = typed.containsKey(row + "label") ? text(row + "label", field.label()) : field.label();
        return new Guide.Field(field.key(), label, field.unit(), field.type(), field.supplementary(), field.onPaper());
    }

    private String variant(String row, String name) {
        String variant = given(row + "variant");
        require(
                variant.isEmpty()
                        || guide.variants().stream().anyMatch(one -> one.code().equals(variant)),
                name + "的申报类型“%s”不存在".formatted(variant));
        return orNull(row + "variant");
    }

    private String indicator(String row, String name) {
        String indicator = given(row + "indicator");
        require(indicator.matches("[a-zA-Z][a-zA-Z0-9.]*"), name + "的指标应为填报项的英文名，如 validInventionPatents");
        return indicator;
    }

    private String threshold(String row, String name, boolean yesOrNo) {
        String threshold = given(row + "threshold");
        boolean sound = yesOrNo ? threshold.matches("true|false") : threshold.matches("[0-9]{1,12}(\\.[0-9]{1,4})?");
        require(sound, name + (yesOrNo ? "的要求应为 true 或 false" : "的要求应为数字"));
        return yesOrNo || !sound ? threshold : new BigDecimal(threshold).toPlainString();
    }

    private String text(String key, String title) {
        String text = given(key);
        require(!text.isEmpty() && text.length() <= LONGEST, "请填写“%s”，不超过%d字".formatted(title, LONGEST));
        return text;
    }

    private String orNull(String key) {
        return given(key).isEmpty() ? null : given(key);
    }

    private String given(String key) {
        return typed.getOrDefault(key, "").strip();
    }

    private void require(boolean sound, String otherwise) {
        if (!sound) {
            faults.add(otherwise);
        }
    }

    /** A guide as the page sends it back when nobody changes anything. */
    static Map<String, String> of(Guide guide) {
        Map<String, String> entries = new HashMap<>();
        entries.put("plan", guide.plan());
        entries.put("outline", String.join("\n", guide.outline()));
        guide.quota().forEach((key, most) -> entries.put("quota." + key, String.valueOf(most)));
        for (int n = 0; n < guide.conditions().size(); n++) {
            Guide.Condition one = guide.conditions().get(n);
            put(entries, "conditions." + n + ".", "variant", one.variant(), "article", one.article());
            put(entries, "conditions." + n + ".", "indicator", one.indicator(), "label", one.label());
            put(entries, "conditions." + n + ".", "operator", one.operator(), "threshold", one.threshold());
            put(entries, "conditions." + n + ".", "unit", one.unit(), "asOf", one.asOf());
        }
        for (int n = 0; n < guide.targets().size(); n++) {
            Guide.Target one = guide.targets().get(n);
            put(entries, "targets." + n + ".", "variant", one.variant(), "indicator", one.indicator());
            put(entries, "targets." + n + ".", "label", one.label(), "kind", one.kind());
            put(entries, "targets." + n + ".", "threshold", one.threshold(), "unit", one.unit());
            put(entries, "targets." + n + ".", "baseline", one.baseline(), "", null);
        }
        for (int n = 0; n < guide.fields().size(); n++) {
            entries.put("fields." + n + ".label", guide.fields().get(n).label());
        }
        return entries;
    }

    private static void put(Map<String, String> entries, String row, String... pairs) {
        for (int pair = 0; pair < pairs.length; pair += 2) {
            if (pairs[pair + 1] != null) {
                entries.put(row + pairs[pair], pairs[pair + 1]);
            }
        }
    }
}
