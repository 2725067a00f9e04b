package ah.patentplan.rehearsal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** 演练耗时 – how much of the machine's time each box and each month of the rehearsal took, and what was refused. */
class Chronicle {

    private final Map<String, Span> boxes = new ConcurrentHashMap<>();
    private final Map<String, Span> months = new TreeMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final long began = System.nanoTime();
    private final Duration spentBefore = spent();

    /** 耗时 of all that had one name. */
    record Span(String name, int times, Duration total, Duration longest) {

        Span plus(Duration once) {
            return new Span(name, times + 1, total.plus(once), longest.compareTo(once) > 0 ? longest : once);
        }

        Duration mean() {
            return total.dividedBy(times);
        }
    }

    /** Does it and keeps how long that took. */
    <T> T during(String box, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(boxes, box, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** What was spent in a month of the virtual clock; called by one thread only. */
    void month(String month, Duration spent) {
        add(months, month, spent);
    }

    private static void add(Map<String, Span> spans, String name, Duration once) {
        spans.compute(
                name, (key, span) -> (span == null ? new Span(key, 0, Duration.ZERO, Duration.ZERO) : span).plus(once));
    }

    /** A task that could not be done, or a job that failed; the last word on it counts. */
    void refused(String what, String why) {
        refusals.put(what, why);
    }

    void done(String what) {
        refusals.remove(what);
    }

    Map<String, String> refusals() {
        return new TreeMap<>(refusals);
    }

    /** The boxes that took most together. */
    List<Span> slowest(int count) {
        return boxes.values().stream()
                .sorted(Comparator.comparing(Span::total).reversed())
                .limit(count)
                .toList();
    }

    List<Span> months() {
        return List.copyOf(months.values());
    }

    /** Time of all processors since it began, this process alone. */
    Duration processor() {
        return spent().minus(spentBefore);
    }

    private static Duration spent() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
