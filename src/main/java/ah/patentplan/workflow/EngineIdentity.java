package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** 引擎身份 – tells the engine for each request who is logged in, so that its authorizations hold. */
@Component
@Order(Doors.AFTER_SECURITY)
class EngineIdentity extends OncePerRequestFilter {

    private final IdentityService identity;
    private final Actors actors;

    EngineIdentity(IdentityService identity, Actors actors) {
        this.identity = identity;
        this.actors = actors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = actors.current();
        if (actor == Actor.SYSTEM) {
            chain.doFilter(request, response);
            return;
        }
        identity.setAuthentication(actor.id(), new ArrayList<>(actor.groups()));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
