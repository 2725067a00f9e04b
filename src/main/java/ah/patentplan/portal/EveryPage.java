package ah.patentplan.portal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.programme.VirtualClock;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
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

    /** actor (null while nobody is logged in), roleTitles, now, rehearsal. */
    @ModelAttribute
    void describe(Model model) {
        model.addAllAttributes(attributes());
    }

    /** The same for pages that no controller prepares. */
    Map<String, Object> attributes() {
        Actor actor = actors.current();
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("actor", actor.equals(Actor.SYSTEM) ? null : actor);
        attributes.put("roleTitles", roleTitles(actor));
        attributes.put("now", clock.instant());
        attributes.put("rehearsal", rehearsal);
        return attributes;
    }

    private static String roleTitles(Actor actor) {
        return actor.groups().stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .sorted()
                .map(Role::title)
                .collect(Collectors.joining("、"));
    }
}
