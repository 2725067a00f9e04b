package ah.patentplan.workflow;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** 账号 – makes accounts in the engine's identity tables. */
@Component
class Accounts {

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    /** Makes the account, unless it exists, as a member of the groups. */
    void make(String id, String name, String password, String... groups) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setLastName(name);
        user.setFirstName("");
        user.setPassword(password);
        identity.saveUser(user);
        for (String group : groups) {
            identity.createMembership(id, group);
        }
    }

    /** Whether the installation has no account yet. */
    boolean none() {
        return identity.createUserQuery().count() == 0;
    }
}
