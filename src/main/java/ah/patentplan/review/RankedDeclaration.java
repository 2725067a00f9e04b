package ah.patentplan.review;

import java.math.BigDecimal;
import java.util.List;

/**
 * 评审排序 – where a reviewed declaration stands among those of its panel.
 *
 * @param panel number of the panel; places of two panels are not compared
 * @param place from 1, by the tie rule
 * @param best the best place that it has when any one expert is left out
 * @param worst the worst of these
 * @param score trimmed mean, 0 to 100, two decimals
 * @param spread standard deviation, two decimals
 * @param disagreed whether the spread is above the programme's limit
 * @param passed whether the score reaches the programme's passing score and no item stays below its minimum
 * @param failedItems titles of the items below their minimum
 */
public record RankedDeclaration(
        String number,
        String panel,
        int place,
        int best,
        int worst,
        BigDecimal score,
        BigDecimal spread,
        boolean disagreed,
        boolean passed,
        List<String> failedItems) {

    /** As papers print it: 第7名（5–9）. */
    public String shown() {
        return "第%d名（%d–%d）".formatted(place, best, worst);
    }
}
