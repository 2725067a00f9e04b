package ah.patentplan.performance;

import ah.patentplan.programme.Guide;
import java.math.BigDecimal;
import java.util.Map;

/**
 * 绩效目标 – one line of the year's table of targets.
 *
 * @param indicator key of its promise and its actual value
 * @param baseline key of the declaration's answer that growth counts from, else empty
 * @param unit unit of what is promised: %, 件 …; empty for a target that is done or not
 * @param counted unit of the actual figure: 件 where the growth is promised in %
 * @param period of which time what is counted: 时点数，2022年6月→2023年12月
 * @param weight its part of the score
 */
public record Target(
        String indicator,
        String label,
        TargetKind kind,
        String unit,
        String counted,
        String baseline,
        String period,
        BigDecimal weight) {

    private static final String PERCENT = "%";

    /**
     * @param outputs the outputs of the table's rule by name
     * @param counted unit that the report asks the actual figure in
     * @param year of the programme
     */
    public static Target of(Map<String, Object> outputs, String counted, int year) {
        return new Target(
                outputs.get("indicator").toString(),
                outputs.get("label").toString(),
                TargetKind.of(outputs.get("kind").toString()),
                outputs.get("unit").toString(),
                counted,
                outputs.get("baseline").toString(),
                Guide.dated(period(outputs), year),
                new BigDecimal(outputs.get("weight").toString()));
    }

    private static String period(Map<String, Object> outputs) {
        String before = outputs.get("baselinePeriod").toString();
        String counting = Counting.of(outputs.get("counting").toString()).title();
        return counting + "，" + (before.isEmpty() ? "" : before + "→") + outputs.get("actualPeriod");
    }

    /** Whether the actual figure itself is a share of something. */
    boolean isShare() {
        return PERCENT.equals(counted);
    }
}
