package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** 登录 – the engine's tables hold accounts and groups; portal, web apps and REST all ask them here. */
@Component
class Login implements AuthenticationProvider {

    private final IdentityService identity;

    Login(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        // the engine counts failures and locks the account for a while
        if (!identity.checkPassword(id, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("账号或密码不正确，或账号已被暂时锁定");
        }
        Actor actor = actor(id);
        return UsernamePasswordAuthenticationToken.authenticated(
                actor, null, AuthorityUtils.createAuthorityList(actor.groups()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Actor actor(String id) {
        User user = identity.createUserQuery().userId(id).singleResult();
        Set<String> groups = identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        return new Actor(id, user.getLastName() + user.getFirstName(), groups);
    }
}
