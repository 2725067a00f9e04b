package ah.patentplan.rehearsal;

import ah.patentplan.rehearsal.RehearsalReport.Missed;
import ah.patentplan.workflow.TakenPaths.Diagram;
import ah.patentplan.workflow.TakenPaths.Place;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 演练报告文本 – the report as an administrator reads it, as sections of lines. */
record ReportText(RehearsalReport report, ZoneId zone) {

    /** 一部分. */
    record Section(String title, List<String> lines) {}

    String title() {
        return report.setting().year() + "年度计划演练报告";
    }

    List<String> head() {
        var setting = report.setting();
        var times = report.times();
        return List.of(
                "结论：" + (report.isSound() ? "正常" : "有问题，见第四、五、七、八部分"),
                "发布版本：%s".formatted(setting.release()),
                "申报：%d项　种子：%d　并行：%d".formatted(setting.declarations(), setting.seed(), setting.workers()),
                "演练时钟走到：%s　用时：%s　处理器时间：%s"
                        .formatted(
                                LocalDate.ofInstant(times.until(), zone),
                                seconds(times.elapsed()),
                                seconds(times.processor())));
    }

    List<Section> sections() {
        List<Missed> boxes = report.boxesNeverReached();
        List<Missed> flows = report.flowsNeverTaken();
        return List.of(
                section("一、申报结果", report.ends().entrySet(), end -> end.getKey() + "：" + end.getValue() + "项"),
                section("二、未到达的节点" + outOf(boxes.size(), Diagram::boxes), boxes, ReportText::place),
                section("三、未走过的路径" + outOf(flows.size(), Diagram::flows), flows, ReportText::place),
                section(
                        "四、未办结的任务",
                        report.open(),
                        task -> "%s：%s（%s），%s起"
                                .formatted(
                                        task.businessKey(),
                                        task.name(),
                                        task.key(),
                                        LocalDate.ofInstant(task.since(), zone))),
                section("五、未被接受的办理和失败的作业", report.refusals().entrySet(), one -> one.getKey() + "：" + one.getValue()),
                section("六、从未发出的信件和公文", report.lettersNeverWritten(), Function.identity()),
                section("七、已有结果而未告知的申报", report.untoldEnds(), Function.identity()),
                section("八、不成立的不变量", report.broken(), Function.identity()),
                section("九、各月份耗时", report.times().months(), ReportText::span),
                section("十、耗时最多的节点", report.times().slowest(), ReportText::span));
    }

    /** For the print template. */
    Map<String, Object> model() {
        List<Map<String, Object>> sections = sections().stream()
                .map(section -> Map.<String, Object>of("title", section.title(), "lines", section.lines()))
                .toList();
        return Map.of("title", title(), "head", head(), "sections", sections);
    }

    /** All of it, line by line. */
    String text() {
        return title() + "\n" + String.join("\n", head()) + "\n"
                + sections().stream()
                        .map(section -> "\n" + section.title() + "\n  " + String.join("\n  ", section.lines()) + "\n")
                        .collect(Collectors.joining());
    }

    private String outOf(int missed, Function<Diagram, List<Place>> places) {
        return "（%d个中的%d个）".formatted(report.count(places), missed);
    }

    private static <T> Section section(String title, Collection<T> all, Function<T, String> line) {
        return new Section(
                title, all.isEmpty() ? List.of("无") : all.stream().map(line).toList());
    }

    private static String place(Missed missed) {
        return "%s：%s（%s）"
                .formatted(
                        missed.diagram().name(),
                        missed.place().label(),
                        missed.place().id());
    }

    private static String span(Chronicle.Span span) {
        return "%s：%d次，共%s，平均%d毫秒，最长%d毫秒"
                .formatted(
                        span.name(),
                        span.times(),
                        seconds(span.total()),
                        span.mean().toMillis(),
                        span.longest().toMillis());
    }

    private static String seconds(Duration time) {
        return "%.1f秒".formatted(time.toMillis() / 1000.0);
    }
}
