package ah.patentplan.decision;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 例外办理 – the province asks with a reason, another person decides, the house carries it out. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DepartureCourse {

    private final Departures departures;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    DepartureCourse(
            Departures departures,
            ApplicationEventPublisher events,
            EntityManager entities,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.departures = departures;
        this.events = events;
        this.entities = entities;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * 申请例外, as the person logged in; the process {@code departure} of the answered number decides about it.
     *
     * @return {@code 2022-DP-001}
     */
    public String request(Deviation deviation) {
        actors.current().require(Role.PROVINCE_OFFICE);
        Departure departure = open(deviation, actors.current().id());
        acts.enter("申请" + deviation.kind().title(), departure.number(), deviation.sentence());
        return departure.number();
    }

    /**
     * 登记例外 that the person logged in decides together with something larger, as a director does who freezes a record.
     *
     * @param requestedBy account, another one than that of the person logged in
     */
    public void enter(Deviation deviation, String requestedBy, String opinion) {
        Departure departure = open(deviation, requestedBy);
        departure.decide(DepartureState.APPROVED, actors.current().id(), opinion, clock.instant());
        acts.enter("登记" + deviation.kind().title(), departure.number(), deviation.sentence());
    }

    private Departure open(Deviation deviation, String requestedBy) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, "departure" + deviation.year())
                .getSingleResult();
        if (departures.existsByKindAndSubjectAndState(
                deviation.kind(), deviation.subject(), DepartureState.REQUESTED)) {
            throw new Refusal("已有一项%s的申请待审批（%s）".formatted(deviation.kind().title(), deviation.subject()));
        }
        String number = "%d-DP-%03d".formatted(deviation.year(), departures.countByYear(deviation.year()) + 1);
        return departures.save(new Departure(number, deviation, requestedBy, clock.instant()));
    }

    /** 审批, by another person than the one who asked. */
    public void decide(String number, boolean approved, String opinion) {
        actors.current().require(Role.SUPERVISOR);
        Departure departure = departures.of(number);
        DepartureState decision = approved ? DepartureState.APPROVED : DepartureState.REJECTED;
        departure.decide(decision, actors.current().id(), opinion, clock.instant());
        acts.enter((approved ? "批准" : "不批准") + departure.kind().title(), number, opinion);
    }

    /** 执行: whoever the kind concerns is told. */
    public void carryOut(String number) {
        Deviation deviation = departures.of(number).deviation();
        events.publishEvent(new DepartureApproved(number, deviation));
        acts.enter("执行" + deviation.kind().title(), number, deviation.sentence());
    }
}
