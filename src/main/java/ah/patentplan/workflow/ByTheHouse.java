package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** 系统代办 – does for a person what the house allows after a check of its own; the person stays on record. */
@Component
class ByTheHouse {

    private final IdentityService identity;
    private final Actors actors;

    ByTheHouse(IdentityService identity, Actors actors) {
        this.identity = identity;
        this.actors = actors;
    }

    <T> T call(Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(actors.current().id(), List.of(Groups.CAMUNDA_ADMIN));
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** Does what happens by itself: nobody is logged in while it runs. */
    void alone(Runnable work) {
        Authentication before = identity.getCurrentAuthentication();
        SecurityContext person = SecurityContextHolder.getContext();
        identity.clearAuthentication();
        SecurityContextHolder.clearContext();
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(person);
            identity.setAuthentication(before);
        }
    }
}
