package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 调整受理截止时间 – for all declarations of the year, as a departure (R12). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeadlineCourse {

    private final DepartureCourse course;
    private final Programmes programmes;
    private final Declarations declarations;
    private final Correspondence letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineCourse(
            DepartureCourse course,
            Programmes programmes,
            Declarations declarations,
            Correspondence letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.course = course;
        this.programmes = programmes;
        this.declarations = declarations;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for another deadline.
     *
     * @return the departure's number
     */
    public String request(int year, Instant deadline, String reason) {
        Programme programme = programmes.of(year);
        requireAhead(programme, deadline);
        require(!deadline.equals(programme.deadline()), "“新的截止时间”与原截止时间相同");
        return course.request(new Deviation(
                DepartureKind.DEADLINE_MOVED,
                year,
                String.valueOf(year),
                programme.deadline().toString(),
                deadline.toString(),
                reason));
    }

    /** The programme changes, running cases follow, and every unit that is not through gets a letter. */
    @EventListener(condition = "#approved.deviation().kind().name() == 'DEADLINE_MOVED'")
    void move(DepartureApproved approved) {
        Deviation deviation = approved.deviation();
        Programme programme = programmes.of(deviation.year());
        Instant deadline = Instant.parse(deviation.after());
        requireAhead(programme, deadline);
        programme.moveDeadline(deadline);
        events.publishEvent(new DeadlineMoved(deviation.year()));
        declarations.findByYearOrderByNumber(deviation.year()).stream()
                .filter(Declaration::isBeforeArrival)
                .forEach(declaration -> letters.write(
                        declaration,
                        "deadlineMoved",
                        Map.of(
                                "before", deviation.kind().shown(deviation.before()),
                                "after", deviation.kind().shown(deviation.after()),
                                "reason", deviation.reason())));
    }

    private void requireAhead(Programme programme, Instant deadline) {
        require(deadline.isAfter(clock.instant()), "“新的截止时间”不能早于现在");
        require(deadline.isAfter(programme.opensAt()), "“新的截止时间”不能早于开放时间");
    }

    private static void require(boolean given, String refusal) {
        if (!given) {
            throw new Refusal(refusal);
        }
    }
}
