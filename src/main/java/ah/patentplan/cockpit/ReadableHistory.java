package ah.patentplan.cockpit;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 可读历史 – the processes whose history the person who is logged in may read, by the engine's own authorizations. */
@Component
class ReadableHistory {

    private final AuthorizationService authorizations;
    private final IdentityService identity;
    private final JdbcTemplate jdbc;

    ReadableHistory(AuthorizationService authorizations, IdentityService identity, JdbcTemplate jdbc) {
        this.authorizations = authorizations;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    /** Their keys, whatever version; none where nobody is logged in. */
    List<String> keys() {
        Authentication person = identity.getCurrentAuthentication();
        if (person == null) {
            return List.of();
        }
        return jdbc.queryForList("select distinct key_ from act_re_procdef order by key_", String.class).stream()
                .filter(key -> authorizations.isUserAuthorized(
                        person.getUserId(),
                        person.getGroupIds(),
                        Permissions.READ_HISTORY,
                        Resources.PROCESS_DEFINITION,
                        key))
                .toList();
    }
}
