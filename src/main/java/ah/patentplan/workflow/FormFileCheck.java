package ah.patentplan.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;

/** 表单文件检查 – whether Tasklist or the portal can show a form of a release, and the server check its answers. */
final class FormFileCheck {

    /** Filled in by units at the portal, which shows rows too. */
    private static final Pattern AT_THE_PORTAL = Pattern.compile("(fillInDeclaration|reportProgress).*");

    private static final Set<String> SHOWN = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "text",
            "html",
            "table",
            "group",
            "separator",
            "spacer",
            "expression");
    private static final Pattern KEY = Pattern.compile("[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*)*");

    private final String name;
    private final JsonNode form;
    private final List<Flaw> flaws;

    private FormFileCheck(String name, JsonNode form, List<Flaw> flaws) {
        this.name = name;
        this.form = form;
        this.flaws = flaws;
    }

    /** @param own the program's own form of this name */
    static void of(String name, JsonNode form, Optional<JsonNode> own, List<Flaw> flaws) {
        FormFileCheck check = new FormFileCheck(name, form, flaws);
        if (!form.isObject() || !form.path("components").isArray()) {
            check.report("不是 Camunda 表单");
            return;
        }
        if (!name.equals(form.path("id").asText())) {
            check.report("表单标识须与文件名相同：“" + name + "”");
        }
        Set<String> keys = new HashSet<>();
        check.fields(form).forEach((place, field) -> check.check(field, keys.add(place) || !field.has("key")));
        own.ifPresent(check::compareWithOwn);
    }

    /** All components by where their answer lies; those without one by their id. */
    private Map<String, JsonNode> fields(JsonNode schema) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        collect(schema, "", fields);
        return fields;
    }

    private static void collect(JsonNode parent, String path, Map<String, JsonNode> fields) {
        for (JsonNode field : parent.path("components")) {
            String place =
                    path + field.path("key").asText("#" + field.path("id").asText());
            // a second of the same name is kept apart to be told
            fields.put(
                    fields.containsKey(place) ? place + "#" + field.path("id").asText() : place, field);
            String within = field.path("path").asText("");
            collect(field, within.isEmpty() ? path : path + within + ".", fields);
        }
    }

    private void check(JsonNode field, boolean only) {
        String type = field.path("type").asText();
        if (type.equals("dynamiclist")) {
            if (!AT_THE_PORTAL.matcher(name).matches()) {
                report(field, "任务列表不能办理带动态列表（dynamiclist）的表单");
            }
        } else if (!SHOWN.contains(type)) {
            report(field, "不能用组件“" + type + "”：任务列表无法显示");
        }
        if (field.has("key")) {
            if (!only) {
                report(field, "标识重复");
            }
            if (!KEY.matcher(field.path("key").asText()).matches()) {
                report(field, "标识“" + field.path("key").asText() + "”只能用英文字母、数字和下划线");
            }
            checkRules(field, type);
        } else if (Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist")
                .contains(type)) {
            report(field, "缺少标识（key）");
        }
    }

    private void checkRules(JsonNode field, String type) {
        JsonNode rules = field.path("validate");
        for (String bound : List.of("min", "max", "minLength", "maxLength")) {
            if (rules.has(bound) && !rules.path(bound).asText("0").matches("|-?\\d+(\\.\\d+)?")) {
                report(field, "“" + bound + "”须为数字，服务器无法核对“" + rules.path(bound).asText() + "”");
            }
        }
        if (type.equals("datetime") && !field.path("subtype").asText("date").equals("date")) {
            report(field, "只能填写日期（subtype: date）");
        }
        if (field.path("serializeToString").asBoolean()) {
            report(field, "数字不能以文字提交（serializeToString）");
        }
        if (!Set.of("", "email", "custom").contains(rules.path("validationType").asText(""))) {
            report(field, "服务器无法核对格式“" + rules.path("validationType").asText() + "”，请用 pattern");
        }
        try {
            Pattern.compile(rules.path("pattern").asText(""));
        } catch (PatternSyntaxException broken) {
            report(field, "格式（pattern）写法有误：" + rules.path("pattern").asText());
        }
    }

    /** What a box takes from its form stays; the forms of a category follow the notice of their year instead. */
    private void compareWithOwn(JsonNode own) {
        if (name.contains("-")) {
            return;
        }
        Map<String, JsonNode> present = fields(form);
        fields(own).forEach((place, field) -> {
            if (!field.has("key")) {
                return;
            }
            JsonNode now = present.get(place);
            if (now == null) {
                report("缺少填写项“%s”（%s），处理程序要用".formatted(field.path("label").asText(), place));
            } else if (!now.path("type").asText().equals(field.path("type").asText())) {
                report(now, "类型须为“" + field.path("type").asText() + "”，处理程序按此读取");
            } else {
                compareOptions(now, field);
            }
        });
    }

    private void compareOptions(JsonNode now, JsonNode before) {
        Set<String> known = options(before);
        options(now).stream()
                .filter(option -> !known.isEmpty() && !known.contains(option))
                .forEach(option -> report(now, "选项“" + option + "”没有处理程序，可用的取值：" + String.join("、", known)));
    }

    private static Set<String> options(JsonNode field) {
        Set<String> options = new TreeSet<>();
        StreamSupport.stream(field.path("values").spliterator(), false)
                .forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private void report(JsonNode field, String reason) {
        String label = field.path("label").asText(field.path("dateLabel").asText(""));
        String id = field.path("key").asText(field.path("id").asText());
        flaws.add(new Flaw(name + ".form", (label.isEmpty() ? "组件" : "“" + label + "”") + "（" + id + "）", reason));
    }

    private void report(String reason) {
        flaws.add(new Flaw(name + ".form", "", reason));
    }
}
