package ah.patentplan.workflow;

import ah.patentplan.performance.TargetKind;
import ah.patentplan.performance.TargetResult;
import java.util.List;
import java.util.Map;

/** 绩效目标行 – targets as the tables of the forms show them. */
final class TargetLines {

    private TargetLines() {}

    static List<Map<String, String>> of(List<TargetResult> results) {
        return results.stream().map(TargetLines::line).toList();
    }

    private static Map<String, String> line(TargetResult result) {
        return Map.of(
                "label", result.label(),
                "baseline", result.baseline(),
                "promised", result.promised(),
                "actual", result.actual(),
                "result", result.result(),
                // the percent of a growth is the promise's unit, not that of the counted figure
                "unit", result.kind() == TargetKind.GROWTH ? "" : result.unit(),
                "reached", result.attainment().title());
    }
}
