package ah.patentplan.review;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 排序 – the places that the scores of one panel give.
 *
 * @param totals of each expert, by declaration
 * @param trimFrom number of scores from which the highest and the lowest are dropped
 */
record Ranking(Map<String, Map<String, BigDecimal>> totals, int trimFrom) {

    /** 同分规则: the higher score first, then the smaller spread, then the smaller number. */
    private static final Comparator<Entry<String, TrimmedMean>> ORDER = Comparator.comparing(
                    (Entry<String, TrimmedMean> entry) -> entry.getValue().score())
            .reversed()
            .thenComparing(entry -> entry.getValue().spread())
            .thenComparing(Entry::getKey);

    /** Place of each declaration, from 1. */
    Map<String, Integer> places() {
        return placesWithout(null);
    }

    /** Places of each declaration when one expert of the panel after the other is left out. */
    Map<String, Set<Integer>> placesLeavingOneOut() {
        List<Map<String, Integer>> rounds = totals.values().stream()
                .flatMap(scores -> scores.keySet().stream())
                .distinct()
                .map(this::placesWithout)
                .toList();
        return totals.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        number ->
                                rounds.stream().map(round -> round.get(number)).collect(Collectors.toSet())));
    }

    private Map<String, Integer> placesWithout(String expert) {
        Map<String, TrimmedMean> means = new TreeMap<>();
        totals.forEach((number, scores) -> means.put(
                number,
                TrimmedMean.of(
                        scores.entrySet().stream()
                                .filter(score -> !score.getKey().equals(expert))
                                .map(Entry::getValue)
                                .toList(),
                        trimFrom)));
        List<String> order =
                means.entrySet().stream().sorted(ORDER).map(Entry::getKey).toList();
        return IntStream.range(0, order.size()).boxed().collect(Collectors.toMap(order::get, place -> place + 1));
    }
}
