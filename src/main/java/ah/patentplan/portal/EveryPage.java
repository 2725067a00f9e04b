package ah.patentplan.portal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.programme.VirtualClock;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 页眉 – what every page shows: who is logged in, and the time of a rehearsal. */
@ControllerAdvice
class EveryPage {

    private final Actors actors;
    private final Clock clock;
    private final boolean rehearsal;

    EveryPage(Actors actors, Clock clock, ObjectProvider<VirtualClock> virtualClock) {
        this.actors = actors;
        this.clock = clock;
        this.rehearsal = virtualClock.getIfAvailable() != null;
    }

    /** Null while nobody is logged in. */
    @ModelAttribute("actor")
    Actor actor() {
        Actor actor = actors.current();
        return actor.equals(Actor.SYSTEM) ? null : actor;
    }

    @ModelAttribute("roleTitles")
    String roleTitles() {
        return actors.current().groups().stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .sorted()
                .map(Role::title)
                .collect(Collectors.joining("、"));
    }

    @ModelAttribute("now")
    Instant now() {
        return clock.instant();
    }

    @ModelAttribute("rehearsal")
    boolean rehearsal() {
        return rehearsal;
    }
}
