package ah.patentplan.decision;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 终止 – ends a declaration and what runs for it: experts' reading, place on an agenda, publicity, objections, what was
 * asked for.
 */
@Component
public class Termination {

    private final Declarations declarations;
    private final Meetings meetings;
    private final Publicities publicities;
    private final ObjectionHandling objections;
    private final Departures departures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Termination(
            Declarations declarations,
            Meetings meetings,
            Publicities publicities,
            ObjectionHandling objections,
            Departures departures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.declarations = declarations;
        this.meetings = meetings;
        this.publicities = publicities;
        this.objections = objections;
        this.departures = departures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends it; what was decided, scored and published before stays on record.
     *
     * @param end WITHDRAWN, CANCELLED, GIVEN_UP or REVOKED, announced with its reason before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Declaration end(String number, DeclarationState end) {
        Instant now = clock.instant();
        Declaration declaration = declarations.of(number);
        declaration.end(end);
        declarations.withdrawReading(number);
        meetings.holdAwaiting(number);
        // a frozen record stands as it is: its decision is no longer carried out
        meetings.openItem(number)
                .filter(item -> item.meeting().state() != MeetingState.FROZEN)
                .ifPresent(item -> item.takeOff("申报" + end.title() + "，不再审议", now));
        publicities.findFirstByNumberOrderByRoundDesc(number).ifPresent(publicity -> publicity.stop(now));
        objections.lapse(declaration);
        departures.findBySubjectAndState(number, DepartureState.REQUESTED).ifPresent(Departure::lapse);
        events.publishEvent(new DeclarationEnded(number));
        return declaration;
    }
}
