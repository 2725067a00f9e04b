package ah.patentplan.decision;

import static ah.patentplan.access.Role.AUDITOR;
import static ah.patentplan.access.Role.DIRECTOR;
import static ah.patentplan.access.Role.PROVINCE_OFFICE;
import static ah.patentplan.access.Role.SUPERVISOR;

import ah.patentplan.access.Role;
import ah.patentplan.notification.Matter;
import ah.patentplan.programme.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 局长办公会纪要 – what the document says of a frozen record, and who reads it. */
final class Minutes {

    private static final Set<String> READERS = Stream.of(PROVINCE_OFFICE, DIRECTOR, SUPERVISOR, AUDITOR)
            .map(Role::group)
            .collect(Collectors.toSet());

    private Minutes() {}

    static Matter matter(Meeting meeting) {
        return new Matter(meeting.year(), meeting.number(), READERS, "");
    }

    static Map<String, Object> values(Meeting meeting, String programme) {
        long takenOff = meeting.items().stream().filter(AgendaItem::isTakenOff).count();
        Money total = meeting.items().stream()
                .filter(item -> item.amount() != null)
                .map(AgendaItem::amount)
                .reduce(Money.ZERO, Money::plus);
        return Map.of(
                "number", meeting.number(),
                "programme", programme,
                "heldOn", meeting.heldOn(),
                "attendance", meeting.attendance(),
                "agenda", meeting.items().size() - takenOff,
                "takenOff", takenOff,
                "approved", count(meeting, Decision.APPROVED),
                "notApproved", count(meeting, Decision.NOT_APPROVED),
                "deferred", count(meeting, Decision.DEFERRED),
                "total", total);
    }

    /** One row for each item of the agenda, in its order. */
    static List<Map<String, String>> rows(Meeting meeting) {
        return meeting.items().stream().map(Minutes::row).toList();
    }

    private static Map<String, String> row(AgendaItem item) {
        return Map.of(
                "position", String.valueOf(item.position()),
                "number", item.number(),
                "unitName", item.declaration().unitName(),
                "category", item.declaration().category().title(),
                "score", item.score().toPlainString(),
                "decision", item.isTakenOff() ? "不再审议" : item.decision().title(),
                "amount", item.amount() == null ? "" : item.amount().figures(),
                "reason", item.reason());
    }

    private static long count(Meeting meeting, Decision decision) {
        return meeting.items().stream()
                .filter(item -> item.decision() == decision)
                .count();
    }
}
