package ah.patentplan.decision;

import static ah.patentplan.access.Role.AUDITOR;
import static ah.patentplan.access.Role.DIRECTOR;
import static ah.patentplan.access.Role.PROVINCE_OFFICE;
import static ah.patentplan.access.Role.SUPERVISOR;

import ah.patentplan.access.Role;
import ah.patentplan.notification.Matter;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 局长办公会纪要 – what the document says of a frozen record, and who reads it.
 *
 * @param funds of each category before this meeting
 * @param deviations from the ranking, as they were entered
 */
record Minutes(Meeting meeting, Programme programme, List<Funds> funds, List<Deviation> deviations) {

    private static final Set<String> READERS = Stream.of(PROVINCE_OFFICE, DIRECTOR, SUPERVISOR, AUDITOR)
            .map(Role::group)
            .collect(Collectors.toSet());

    Matter matter() {
        return new Matter(meeting.year(), meeting.number(), READERS, "");
    }

    Map<String, Object> values() {
        Money total = meeting.items().stream()
                .map(AgendaItem::amount)
                .filter(Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
        return Map.ofEntries(
                Map.entry("number", meeting.number()),
                Map.entry("programme", programme.title()),
                Map.entry("heldOn", meeting.heldOn()),
                Map.entry("members", Attendee.belonging(meeting.attendance())),
                Map.entry("present", Attendee.present(meeting.attendance())),
                Map.entry("quorum", MeetingRules.share(programme.quorumShare())),
                Map.entry("agenda", meeting.agenda().size()),
                Map.entry("takenOff", meeting.items().size() - meeting.agenda().size()),
                Map.entry("approved", count(Decision.APPROVED)),
                Map.entry("notApproved", count(Decision.NOT_APPROVED)),
                Map.entry("deferred", count(Decision.DEFERRED)),
                Map.entry("total", total),
                Map.entry("recusals", recusals()),
                Map.entry("deviations", deviations.size()));
    }

    /** The rows of all tables, each with the name of its table. */
    List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        meeting.items().forEach(item -> rows.add(itemRow(item)));
        meeting.attendance().forEach(one -> rows.add(attendanceRow(one)));
        funds.stream()
                .filter(one -> meeting.items().stream()
                        .anyMatch(item -> item.declaration().category() == one.category()))
                .forEach(one -> rows.add(fundsRow(one)));
        deviations.forEach(deviation -> rows.add(deviationRow(deviation)));
        return rows;
    }

    private Map<String, String> itemRow(AgendaItem item) {
        return Map.ofEntries(
                Map.entry("table", "items"),
                Map.entry("position", String.valueOf(item.position())),
                Map.entry("number", item.number()),
                Map.entry("unitName", item.declaration().unitName()),
                Map.entry("category", item.declaration().category().title()),
                Map.entry("place", item.ranked().panel() + "\n" + item.ranked().shown()),
                Map.entry("score", item.ranked().score().toPlainString()),
                Map.entry(
                        "decision", item.isTakenOff() ? "不再审议" : item.decision().title()),
                Map.entry("amount", item.amount() == null ? "" : item.amount().figures()),
                Map.entry("reason", item.reason()),
                Map.entry("deciding", deciding(item)));
    }

    /** How many decided about an item from which somebody was recused. */
    private String deciding(AgendaItem item) {
        long deciding = Attendee.deciding(meeting.attendance(), item.number());
        return deciding == Attendee.present(meeting.attendance()) ? "" : "回避后参加审议%d人".formatted(deciding);
    }

    private static Map<String, String> attendanceRow(Attendee one) {
        return Map.of(
                "table", "attendance",
                "name", one.name(),
                "post", one.post(),
                "presence", one.presence().title(),
                "recusedFrom", String.join("、", one.recusedFrom()));
    }

    private Map<String, String> fundsRow(Funds one) {
        Money now = meeting.approvedIn(one.category());
        return Map.of(
                "table",
                "funds",
                "category",
                one.category().title(),
                "limit",
                one.limit() == null ? "未设限额" : one.limit().toString(),
                "bound",
                one.bound().toString(),
                "freed",
                one.freed().toString(),
                "now",
                now.toString(),
                "left",
                one.limit() == null ? "" : one.left().minus(now).toString());
    }

    private static Map<String, String> deviationRow(Deviation deviation) {
        return Map.of(
                "table", "deviations",
                "kind", deviation.kind().title(),
                "number", deviation.subject(),
                "before", deviation.before(),
                "after", deviation.after(),
                "reason", deviation.reason());
    }

    /** Members recused from the whole meeting, or from single items. */
    private long recusals() {
        return meeting.attendance().stream()
                .filter(one ->
                        one.presence() == Presence.RECUSED || !one.recusedFrom().isEmpty())
                .count();
    }

    private long count(Decision decision) {
        return meeting.items().stream()
                .filter(item -> item.decision() == decision)
                .count();
    }
}
