package ah.patentplan.decision;

import java.time.LocalDate;

/**
 * 会议概况 – one line of the list of meetings.
 *
 * @param heldOn null until recorded
 * @param items of the agenda
 * @param open items whose decision is still to be made or carried out
 */
public record MeetingOverview(String number, int year, LocalDate heldOn, MeetingState state, long items, long open) {}
