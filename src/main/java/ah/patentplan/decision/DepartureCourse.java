package ah.patentplan.decision;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 例外办理 – the province asks with a reason, the supervisor decides, the house carries it out (R12). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DepartureCourse {

    private final Departures departures;
    private final Programmes programmes;
    private final Declarations declarations;
    private final Correspondence letters;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    DepartureCourse(
            Departures departures,
            Programmes programmes,
            Declarations declarations,
            Correspondence letters,
            ApplicationEventPublisher events,
            EntityManager entities,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.departures = departures;
        this.programmes = programmes;
        this.declarations = declarations;
        this.letters = letters;
        this.events = events;
        this.entities = entities;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * 申请调整受理截止时间, for all declarations of the year.
     *
     * @return the departure's number
     */
    public String requestDeadline(int year, Instant deadline, String reason) {
        actors.current().require(Role.PROVINCE_OFFICE);
        Programme programme = programmes.of(year);
        require(!reason.isBlank(), "请填写“调整理由”");
        requireAhead(programme, deadline);
        require(!deadline.equals(programme.deadline()), "“新的截止时间”与原截止时间相同");
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, "departure" + year)
                .getSingleResult();
        require(
                !departures.existsByYearAndKindAndState(year, DepartureKind.DEADLINE_MOVED, DepartureState.REQUESTED),
                "已有一项调整受理截止时间的申请待审批");
        String number = "%d-DP-%03d".formatted(year, departures.findByYear(year).size() + 1);
        Departure departure = new Departure(number, year, DepartureKind.DEADLINE_MOVED, reason.strip());
        departure.change(programme.deadline().toString(), deadline.toString());
        departure.requested(actors.current().id(), clock.instant());
        departures.save(departure);
        acts.enter("申请" + departure.kind().title(), number, sentence(departure));
        return number;
    }

    /** 审批, by another person than the one who asked. */
    public void decide(String number, boolean approved, String opinion) {
        actors.current().require(Role.SUPERVISOR);
        Departure departure = departures.of(number);
        if (approved) {
            requireAhead(programmes.of(departure.year()), Instant.parse(departure.valueAfter()));
        }
        DepartureState decision = approved ? DepartureState.APPROVED : DepartureState.REJECTED;
        departure.decide(decision, actors.current().id(), opinion, clock.instant());
        acts.enter((approved ? "批准" : "不批准") + departure.kind().title(), number, opinion);
    }

    /** 执行: the programme changes, running cases follow, and every unit that is not through gets a letter. */
    public void carryOut(String number) {
        Departure departure = departures.of(number);
        programmes.of(departure.year()).moveDeadline(Instant.parse(departure.valueAfter()));
        events.publishEvent(new DeadlineMoved(departure.year()));
        declarations.findByYearOrderByNumber(departure.year()).stream()
                .filter(Declaration::isBeforeArrival)
                .forEach(declaration -> letters.write(
                        declaration,
                        "deadlineMoved",
                        Map.of(
                                "before", departure.before(),
                                "after", departure.after(),
                                "reason", departure.reason())));
        acts.enter("执行" + departure.kind().title(), number, sentence(departure));
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

    private static String sentence(Departure departure) {
        return "原为%s，改为%s。理由：%s".formatted(departure.before(), departure.after(), departure.reason());
    }
}
