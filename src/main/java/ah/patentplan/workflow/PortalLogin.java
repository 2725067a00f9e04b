package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

/** 门户登录 – tells the web apps who is logged in at the portal; made by Camunda's filter by its name. */
public class PortalLogin extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Actor actor = new Actors().current();
        if (actor == Actor.SYSTEM) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(actor.id());
        result.setGroups(new ArrayList<>(actor.groups()));
        return result;
    }
}
