package ah.patentplan.decision;

import java.time.LocalDate;
import java.util.List;

/**
 * 会议登记 – what is entered about a meeting and its agenda, complete or not.
 *
 * @param revision of the record that the entries began from
 * @param heldOn may be null
 */
public record MeetingEntries(int revision, LocalDate heldOn, List<Attendee> attendance, List<ItemDecision> decisions) {}
