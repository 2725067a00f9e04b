package ah.patentplan.performance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Map;

/**
 * 评估等次 – the grade and what follows from it for the money.
 *
 * @param followUpShare share of the rest that is still paid, 0 to 1
 * @param recoveryShare share of what was paid that is taken back, 0 to 1
 */
@Embeddable
public record Grant(
        String grade,
        @Enumerated(EnumType.STRING) Consequence consequence,
        BigDecimal followUpShare,
        BigDecimal recoveryShare) {

    /** @param outputs the outputs of the matching rule by name */
    public static Grant of(Map<String, Object> outputs) {
        return new Grant(
                outputs.get("grade").toString(),
                Consequence.of(outputs.get("consequence").toString()),
                new BigDecimal(outputs.get("followUpShare").toString()),
                new BigDecimal(outputs.get("recoveryShare").toString()));
    }
}
