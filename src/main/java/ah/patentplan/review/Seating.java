package ah.patentplan.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 席位 – who gets a seat on a panel. Whoever may score none of its declarations gets none.
 *
 * <p>The candidates are walked in the order drawn, three times. First, each takes the first of its fields, in the order
 * of its own list, of which a kept seat is left. Then each who has no seat takes a free one, until the panel has its
 * size; kept seats that nobody took are free now. Last, while a declaration has fewer than the minimum of experts who
 * may score it, the next who may gets a seat beyond the size.
 *
 * @param size seats that are filled in order
 * @param minimum experts that must be left for each declaration
 */
record Seating(Conflicts conflicts, Strata strata, int size, int minimum) {

    private static final String FREE = "";

    /** The seats of a first draw: experts in the order in which they got them, each with the field or empty. */
    Map<String, String> seat(List<String> order) {
        return seat(List.of(), order);
    }

    /**
     * Fills what is empty.
     *
     * @param kept experts who keep a seat, and take one of their field before anybody else
     * @param order who may be seated besides, in the order drawn
     */
    Map<String, String> seat(Collection<String> kept, List<String> order) {
        Map<String, String> seats = new LinkedHashMap<>();
        kept.forEach(expert ->
                seats.put(expert, strata.openTo(expert, seats.values()).orElse(FREE)));
        List<String> useful = order.stream().filter(conflicts::mayScoreAny).toList();
        for (String expert : useful) {
            if (seats.size() < size) {
                strata.openTo(expert, seats.values()).ifPresent(field -> seats.putIfAbsent(expert, field));
            }
        }
        for (String expert : useful) {
            if (seats.size() < size) {
                seats.putIfAbsent(expert, FREE);
            }
        }
        for (String expert : useful) {
            if (conflicts.lacks(seats.keySet(), expert, minimum)) {
                seats.putIfAbsent(expert, FREE);
            }
        }
        return seats;
    }
}
