package ah.patentplan.rehearsal;

import ah.patentplan.access.Refusal;
import ah.patentplan.decision.Attendee;
import ah.patentplan.decision.Decision;
import ah.patentplan.decision.ItemDecision;
import ah.patentplan.decision.Meeting;
import ah.patentplan.decision.MeetingEntries;
import ah.patentplan.decision.MeetingRecord;
import ah.patentplan.decision.Meetings;
import ah.patentplan.decision.Presence;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import ah.patentplan.review.PanelFormation;
import ah.patentplan.workflow.DepartureCases;
import ah.patentplan.workflow.MeetingCases;
import ah.patentplan.workflow.PanelCases;
import ah.patentplan.workflow.RehearsalStage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 省局办事 – what the province does for many declarations at once: moves the deadline, forms panels, calls meetings. */
@Component
@Profile("rehearsal")
class Desks {

    private static final Set<DeclarationState> ARRIVING = EnumSet.of(
            DeclarationState.DRAFT,
            DeclarationState.SUBMITTED,
            DeclarationState.RETURNED,
            DeclarationState.RECOMMENDED);
    private static final List<Attendee> MEMBERS = List.of(
            new Attendee("章正", "局长", Presence.PRESENT, List.of()),
            new Attendee("傅清", "副局长", Presence.PRESENT, List.of()));
    private static final BigDecimal AMOUNT = BigDecimal.valueOf(60);

    private final DepartureCases departures;
    private final PanelFormation formation;
    private final PanelCases panels;
    private final MeetingCases meetingCases;
    private final MeetingRecord record;
    private final Meetings meetings;
    private final Programmes programmes;
    private final RehearsalStage stage;
    private final Clock clock;
    private int extensions;

    Desks(
            DepartureCases departures,
            PanelFormation formation,
            PanelCases panels,
            MeetingCases meetingCases,
            MeetingRecord record,
            Meetings meetings,
            Programmes programmes,
            RehearsalStage stage,
            Clock clock) {
        this.departures = departures;
        this.formation = formation;
        this.panels = panels;
        this.meetingCases = meetingCases;
        this.record = record;
        this.meetings = meetings;
        this.programmes = programmes;
        this.stage = stage;
        this.clock = clock;
    }

    /** Asks twice for a deadline two days later; before that nobody is late. */
    boolean moveDeadline(int year) {
        if (extensions == 2) {
            return false;
        }
        extensions++;
        return stage.as(Cast.PROVINCE, () -> {
            departures.requestDeadline(year, programmes.of(year).deadline().plus(Duration.ofDays(2)), "系统维护。");
            return true;
        });
    }

    /** After the deadline, and once everything of a category has arrived or ended. */
    boolean formPanels(int year, Map<Category, Set<DeclarationState>> states) {
        if (clock.instant().isBefore(programmes.of(year).deadline())) {
            return false;
        }
        return Arrays.stream(Category.values())
                        .filter(category ->
                                states.getOrDefault(category, Set.of()).stream().noneMatch(ARRIVING::contains))
                        .filter(category -> stage.as(Cast.PROVINCE, () -> formation.waiting(category, year)).stream()
                                .findAny()
                                .isPresent())
                        .map(category -> stage.as(Cast.PROVINCE, () -> panels.form(category, year)))
                        .count()
                > 0;
    }

    /** Once nothing is under review any more and no other meeting is open. */
    boolean callMeeting(int year, Collection<Set<DeclarationState>> states) {
        boolean waits = states.stream().anyMatch(some -> some.contains(DeclarationState.REVIEWED));
        boolean more = states.stream()
                .flatMap(Set::stream)
                .anyMatch(state -> state == DeclarationState.ACCEPTED || ARRIVING.contains(state));
        if (!waits || more || !meetings.onOpenAgenda(year).isEmpty()) {
            return false;
        }
        try {
            stage.as(Cast.PROVINCE, () -> meetingCases.call(year));
            return true;
        } catch (Refusal nothingToDecide) {
            return false;
        }
    }

    /** Records a decision for each item as its story says, and hands the record on. */
    void record(String number, Map<String, Part> parts) {
        Meeting meeting = meetings.of(number);
        boolean first = number.endsWith("M01");
        List<ItemDecision> decisions = meeting.items().stream()
                .map(item -> decide(item.number(), parts.get(item.number()), first))
                .toList();
        record.record(number, new MeetingEntries(meeting.revision(), LocalDate.now(clock), MEMBERS, decisions));
        meetingCases.recorded(number);
    }

    private static ItemDecision decide(String number, Part part, boolean first) {
        Decision decision = Decision.APPROVED;
        if (part.has(Turn.NOT_APPROVED)) {
            decision = Decision.NOT_APPROVED;
        } else if (first && part.has(Turn.DEFERRED)) {
            decision = Decision.DEFERRED;
        }
        Money amount = decision == Decision.APPROVED ? Money.ofWan(AMOUNT) : null;
        return new ItemDecision(number, decision, null, amount, "会议研究决定。");
    }
}
