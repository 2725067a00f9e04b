package ah.patentplan.review;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 单项不合格 – items below their minimum; the mean decides, trimmed like the total, so that no expert alone can fail one. */
final class FailedItems {

    private FailedItems() {}

    /** Titles, in the order of the items' keys. */
    static List<String> of(Collection<Score> scores, int trimFrom) {
        Map<String, List<ScoreItem>> byKey = scores.stream()
                .flatMap(score -> score.items().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return byKey.values().stream()
                .filter(items -> isFailed(items, trimFrom))
                .map(items -> items.get(0).title())
                .toList();
    }

    private static boolean isFailed(List<ScoreItem> items, int trimFrom) {
        BigDecimal mean = TrimmedMean.of(items.stream().map(ScoreItem::points).toList(), trimFrom)
                .score();
        // sheets of one category carry the same minimum; after a new release the stricter one counts for nobody
        return items.stream()
                .map(ScoreItem::minimum)
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .filter(minimum -> mean.compareTo(minimum) < 0)
                .isPresent();
    }
}
