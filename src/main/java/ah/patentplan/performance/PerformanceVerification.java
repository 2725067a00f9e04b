package ah.patentplan.performance;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核查绩效 – the city's check of a report, line by line: both figures are kept, the verified one counts (notice 二（三）). */
@Component
@Transactional
public class PerformanceVerification {

    private static final String FIELD = "核定值";

    private final PerformanceReports reports;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    PerformanceVerification(PerformanceReports reports, Acts acts, Actors actors, Clock clock) {
        this.reports = reports;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** 核定行 – as it is typed; the remark says why a figure is another one than was reported. */
    public record Line(String verified, String remark) {}

    /** The latest report as the city looks at it. */
    @Transactional(readOnly = true)
    public PerformanceReport open(String number) {
        return reports.of(number);
    }

    /**
     * 核查通过, by a person other than who reported.
     *
     * @param lines for each target, in the order of the targets
     * @throws Refusal naming the target whose figure is missing, no figure, or corrected without a remark
     */
    public void verify(String number, List<Target> targets, List<Line> lines, String comment) {
        PerformanceReport report = reports.of(number);
        if (lines.size() != targets.size()) {
            throw new Refusal("“%s”应为%d行，不能增减".formatted(FIELD, targets.size()));
        }
        Map<String, Object> verified = new HashMap<>();
        Map<String, String> remarks = new HashMap<>();
        List<String> corrected = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            Target target = targets.get(row);
            Object figure = figure(report, target, lines.get(row));
            verified.put(target.indicator(), figure);
            if (isCorrected(report, target, figure)) {
                remarks.put(target.indicator(), lines.get(row).remark());
                corrected.add("%s由%s核定为%s"
                        .formatted(
                                target.label(), report.reported(target.indicator()), TargetComputation.shown(figure)));
            }
        }
        report.verified(
                new Verification(verified, remarks, comment, actors.current().id(), clock.instant()));
        acts.enter(
                "核查绩效",
                number,
                report.state().title() + "：" + comment
                        + (corrected.isEmpty() ? "" : "；" + String.join("；", corrected)));
    }

    /** 退回补充: the unit reports anew. */
    public void sendBack(String number, String comment) {
        PerformanceReport report = reports.of(number);
        report.verified(
                new Verification(null, Map.of(), comment, actors.current().id(), clock.instant()));
        acts.enter("核查绩效", number, report.state().title() + "：" + comment);
    }

    private static Object figure(PerformanceReport report, Target target, Line line) {
        Object figure = EnteredFigure.of(FIELD, target, line.verified());
        if (figure == null && !report.reported(target.indicator()).isEmpty()) {
            throw new Refusal("“%s”请填写“%s”；无法核实的，填0或“否”".formatted(FIELD, target.label()));
        }
        if (isCorrected(report, target, figure) && line.remark().isBlank()) {
            throw new Refusal("“核定说明”请写明“%s”的核定值与报送值不同的理由".formatted(target.label()));
        }
        return figure;
    }

    private static boolean isCorrected(PerformanceReport report, Target target, Object figure) {
        return !TargetComputation.shown(figure).equals(report.reported(target.indicator()));
    }
}
