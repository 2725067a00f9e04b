package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceVerification.Line;
import ah.patentplan.performance.TargetResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 核定值更正 – what the city types where it finds another figure, a line each: 绩效目标=核定值；理由. */
final class FigureCorrections {

    private static final Pattern LINE = Pattern.compile("([^=＝]+)[=＝]([^；;]*)[；;](.+)");

    private FigureCorrections() {}

    /** One line for each target of the report; what is not corrected is as it was reported. */
    static List<Line> of(PerformanceReport report, String text) {
        Map<String, Line> corrections = new HashMap<>();
        Set<String> labels = report.results().stream().map(TargetResult::label).collect(Collectors.toSet());
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new Refusal("“核定值更正”应为“绩效目标=核定值；理由”，不能识别：" + line);
            }
            String label = parts.group(1).strip();
            Line correction = new Line(parts.group(2).strip(), parts.group(3).strip());
            if (!labels.contains(label) || corrections.put(label, correction) != null) {
                throw new Refusal("“核定值更正”中“%s”不是本项目的绩效目标，或写了两次".formatted(label));
            }
        });
        return report.results().stream()
                .map(target ->
                        corrections.getOrDefault(target.label(), new Line(report.reported(target.indicator()), "")))
                .toList();
    }
}
