package ah.patentplan;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ah.patentplan.access.Actor;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 门户来访 – persons at the portal's pages, each logged in with the groups of the account, who may post anything. */
public class Visits {

    private final MockMvc portal;
    private final IdentityService identity;

    Visits(MockMvc portal, IdentityService identity) {
        this.portal = portal;
        this.identity = identity;
    }

    public ResultActions send(String account, MockHttpServletRequestBuilder call) throws Exception {
        List<String> groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
        Actor actor = new Actor(account, account, Set.copyOf(groups));
        return portal.perform(call.with(csrf())
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, AuthorityUtils.createAuthorityList(groups)))));
    }

    public String page(String account, String path) throws Exception {
        return send(account, get(path)).andReturn().getResponse().getContentAsString();
    }
}
