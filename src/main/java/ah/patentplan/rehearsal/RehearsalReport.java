package ah.patentplan.rehearsal;

import ah.patentplan.workflow.RehearsalStage.OpenTask;
import ah.patentplan.workflow.TakenPaths.Diagram;
import ah.patentplan.workflow.TakenPaths.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * 演练报告 – what a rehearsal came to.
 *
 * @param ends how many declarations ended in each state, by its title
 * @param open tasks that nobody did
 * @param refusals what was refused and stayed so, by task or job
 * @param broken invariants that do not hold
 */
record RehearsalReport(
        Setting setting,
        Map<String, Integer> ends,
        List<Diagram> diagrams,
        List<OpenTask> open,
        Map<String, String> refusals,
        List<String> lettersNeverWritten,
        List<String> untoldEnds,
        List<String> broken,
        Times times) {

    /** 演练设置. */
    record Setting(int year, String release, int declarations, long seed, int workers) {}

    /**
     * 耗时.
     *
     * @param processor what all processors did for it together
     * @param until when the virtual clock stood at last
     */
    record Times(
            Duration elapsed,
            Duration processor,
            Instant until,
            List<Chronicle.Span> months,
            List<Chronicle.Span> slowest) {}

    /** 未到达: a box or a flow with its diagram. */
    record Missed(Diagram diagram, Place place) {}

    List<Missed> boxesNeverReached() {
        return never(Diagram::boxes);
    }

    List<Missed> flowsNeverTaken() {
        return never(Diagram::flows);
    }

    private List<Missed> never(Function<Diagram, List<Place>> places) {
        return diagrams.stream()
                .flatMap(diagram -> places.apply(diagram).stream()
                        .filter(place -> place.times() == 0)
                        .map(place -> new Missed(diagram, place)))
                .toList();
    }

    int count(Function<Diagram, List<Place>> places) {
        return diagrams.stream()
                .mapToInt(diagram -> places.apply(diagram).size())
                .sum();
    }

    /** Whether the programme came to its end without a fault; what a rehearsal did not reach is no fault of the programme. */
    boolean isSound() {
        return open.isEmpty() && refusals.isEmpty() && untoldEnds.isEmpty() && broken.isEmpty();
    }
}
