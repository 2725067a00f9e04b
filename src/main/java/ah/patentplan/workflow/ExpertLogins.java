package ah.patentplan.workflow;

import ah.patentplan.access.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** 专家登录账号 – which accounts may log in as experts; the pool itself gives nobody a login. */
@Component
public class ExpertLogins {

    private final IdentityService identity;
    private final ByTheHouse house;

    ExpertLogins(IdentityService identity, ByTheHouse house) {
        this.identity = identity;
        this.house = house;
    }

    /** Ids of the accounts. */
    public Set<String> accounts() {
        return house.call(() -> identity.createUserQuery().memberOfGroup(Role.EXPERT.group()).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet()));
    }
}
