package ah.patentplan.workflow;

import ah.patentplan.performance.TargetKind;
import ah.patentplan.performance.TargetResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 绩效目标行 – targets as the tables of the forms show them. */
final class TargetLines {

    private TargetLines() {}

    /** @param columns what the form's table shows, and nothing more goes to the browser */
    static List<Map<String, String>> of(List<TargetResult> results, String... columns) {
        return results.stream()
                .map(result -> {
                    Map<String, String> line = line(result);
                    line.keySet().retainAll(List.of(columns));
                    return line;
                })
                .toList();
    }

    private static Map<String, String> line(TargetResult result) {
        return new HashMap<>(Map.of(
                "label", result.label(),
                "baseline", result.baseline(),
                "promised", result.promised(),
                "actual", result.actual(),
                "result", result.result(),
                // the percent of a growth is the promise's unit, not that of the counted figure
                "unit", result.kind() == TargetKind.GROWTH ? "" : result.unit(),
                "reached", result.attainment().title()));
    }
}
