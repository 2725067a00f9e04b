package ah.patentplan.workflow;

import ah.patentplan.performance.Evidence;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.TargetResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 绩效目标行 – targets as the tables of the forms show them. */
final class TargetLines {

    private TargetLines() {}

    /** @param columns what the form's table shows, and nothing more goes to the browser */
    static List<Map<String, String>> of(List<TargetResult> results, String... columns) {
        return results.stream().map(result -> only(line(result), columns)).toList();
    }

    /** The same with what was reported, and the files that prove it. */
    static List<Map<String, String>> of(PerformanceReport report, String... columns) {
        return report.results().stream()
                .map(result -> {
                    Map<String, String> line = line(result);
                    String indicator = result.indicator();
                    line.put("reported", report.reported(indicator));
                    line.put("evidence", names(report.evidence(indicator)));
                    return only(line, columns);
                })
                .toList();
    }

    private static String names(List<Evidence> evidence) {
        return evidence.isEmpty()
                ? "无"
                : evidence.stream().map(Evidence::fileName).collect(Collectors.joining("、"));
    }

    private static Map<String, String> only(Map<String, String> line, String... columns) {
        line.keySet().retainAll(List.of(columns));
        return line;
    }

    private static Map<String, String> line(TargetResult result) {
        return new HashMap<>(Map.of(
                "label", result.label(),
                "period", result.period(),
                "baseline", result.baseline(),
                "promised", result.promised(),
                "actual", result.actual(),
                "result", result.result(),
                "unit", result.unit(),
                "reached",
                        result.attainment() == null ? "" : result.attainment().title()));
    }
}
