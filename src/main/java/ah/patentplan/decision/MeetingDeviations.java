package ah.patentplan.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 例外决定 – where the record of a meeting departs from what the experts' ranking says.
 *
 * @param refusedBefore of the same panels, by other meetings
 */
record MeetingDeviations(Meeting meeting, List<AgendaItem> refusedBefore) {

    /** Each approval of one that failed, or before a better one of its panel; refused where the reason is missing. */
    List<Deviation> all() {
        return meeting.agenda().stream()
                .filter(item -> item.decision() == Decision.APPROVED)
                .flatMap(item -> Stream.of(failed(item), againstRanking(item)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Deviation> failed(AgendaItem item) {
        String before = "评审得分%s，未达到合格分数".formatted(item.ranked().score());
        return item.ranked().passed()
                ? Optional.empty()
                : Optional.of(deviation(DepartureKind.FAILED_APPROVED, item, before));
    }

    private Optional<Deviation> againstRanking(AgendaItem item) {
        List<String> better = Stream.concat(meeting.agenda().stream(), refusedBefore.stream())
                .filter(other -> other.decision() == Decision.NOT_APPROVED && other.ranksBefore(item))
                .map(AgendaItem::number)
                .toList();
        String before = "评审排序%s，排序在前的%s不予立项".formatted(item.ranked().shown(), String.join("、", better));
        return better.isEmpty()
                ? Optional.empty()
                : Optional.of(deviation(DepartureKind.AGAINST_RANKING, item, before));
    }

    private Deviation deviation(DepartureKind kind, AgendaItem item, String before) {
        return new Deviation(kind, meeting.year(), item.number(), before, "拟立项，" + item.amount(), item.reason());
    }
}
