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

    /** 资金处理 with the share where it is a part: 收回前期资金的50%. */
    public String handling() {
        return switch (consequence) {
            case REDUCED -> Consequence.RELEASE.title() + part(followUpShare);
            case RECOVERY -> consequence.title() + part(recoveryShare);
            case RELEASE, RECTIFY, STOP -> consequence.title();
        };
    }

    /** Names the outcome among all of the table: 差（收回前期资金的50%）. */
    public String title() {
        return "%s（%s）".formatted(grade, handling());
    }

    private static String part(BigDecimal share) {
        return share.compareTo(BigDecimal.ONE) == 0
                ? ""
                : "的" + share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
