package ah.patentplan.performance;

import java.math.BigDecimal;
import java.util.Map;

/**
 * 绩效目标 – one line of the year's table of targets.
 *
 * @param indicator key of its promise and its actual value
 * @param baseline key of the declaration's answer that growth counts from, else empty
 * @param unit unit of what is promised: %, 件 …; empty for a target that is done or not
 * @param weight its part of the score
 */
public record Target(String indicator, String label, TargetKind kind, String unit, String baseline, BigDecimal weight) {

    /** @param outputs the outputs of the table's rule by name */
    public static Target of(Map<String, Object> outputs) {
        return new Target(
                outputs.get("indicator").toString(),
                outputs.get("label").toString(),
                TargetKind.of(outputs.get("kind").toString()),
                outputs.get("unit").toString(),
                outputs.get("baseline").toString(),
                new BigDecimal(outputs.get("weight").toString()));
    }
}
