package ah.patentplan.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 选项 – the values that a form lets choose from, as the task shows them. */
final class Options {

    private Options() {}

    static List<String> in(Map<String, Object> shown, String key) {
        return shown.get(key) instanceof List<?> options
                ? options.stream()
                        .map(option -> Objects.toString(((Map<?, ?>) option).get("value")))
                        .toList()
                : List.of();
    }
}
