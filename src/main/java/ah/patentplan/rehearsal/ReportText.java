package ah.patentplan.rehearsal;

import ah.patentplan.rehearsal.RehearsalReport.Missed;
import ah.patentplan.workflow.TakenPaths.Diagram;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** 演练报告文本 – the report as an administrator reads it. */
final class ReportText {

    private final RehearsalReport report;
    private final ZoneId zone;
    private final List<String> lines = new ArrayList<>();

    private ReportText(RehearsalReport report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    static String of(RehearsalReport report, ZoneId zone) {
        return new ReportText(report, zone).text();
    }

    private String text() {
        head();
        section("一、申报结果", report.ends().entrySet(), end -> end.getKey() + "：" + end.getValue() + "项");
        section(
                "二、未到达的节点" + outOf(report.boxesNeverReached().size(), Diagram::boxes),
                report.boxesNeverReached(),
                ReportText::place);
        section(
                "三、未走过的路径" + outOf(report.flowsNeverTaken().size(), Diagram::flows),
                report.flowsNeverTaken(),
                ReportText::place);
        section(
                "四、未办结的任务",
                report.open(),
                task -> "%s（%s，%s起，%s）"
                        .formatted(
                                task.name(), task.businessKey(), LocalDate.ofInstant(task.since(), zone), task.key()));
        section("五、未被接受的办理和失败的作业", report.refusals().entrySet(), one -> one.getKey() + "：" + one.getValue());
        section("六、从未发出的信件", report.lettersNeverWritten(), Function.identity());
        section("七、已有结果而未告知的申报", report.untoldEnds(), Function.identity());
        section("八、不成立的不变量", report.broken(), Function.identity());
        section("九、各月份耗时", report.times().months(), ReportText::span);
        section("十、耗时最多的节点", report.times().slowest(), ReportText::span);
        return String.join("\n", lines) + "\n";
    }

    private void head() {
        var setting = report.setting();
        lines.add(setting.year() + "年度计划演练报告");
        lines.add("结论：" + (report.isSound() ? "正常" : "有问题，见第四、五、七、八部分"));
        lines.add("发布版本：%s　申报：%d项　种子：%d　并行：%d"
                .formatted(setting.release(), setting.declarations(), setting.seed(), setting.workers()));
        lines.add("演练时钟走到%s，用时%s"
                .formatted(
                        LocalDate.ofInstant(report.times().until(), zone),
                        seconds(report.times().elapsed())));
    }

    private String outOf(int missed, Function<Diagram, List<ah.patentplan.workflow.TakenPaths.Place>> places) {
        return "（%d个中的%d个）".formatted(report.count(places), missed);
    }

    private <T> void section(String title, Iterable<T> all, Function<T, String> line) {
        lines.add("");
        lines.add(title);
        int before = lines.size();
        all.forEach(one -> lines.add("  " + line.apply(one)));
        if (lines.size() == before) {
            lines.add("  无");
        }
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
