package ah.patentplan.cockpit;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** 可查定义 – the definitions whose history the person who is logged in may read; the others do not exist for it. */
@Component
class ReadableDefinitions {

    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final Actors actors;
    private final JdbcTemplate jdbc;

    ReadableDefinitions(
            RepositoryService repository, AuthorizationService authorizations, Actors actors, JdbcTemplate jdbc) {
        this.repository = repository;
        this.authorizations = authorizations;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** Keys of the processes, whatever version; none where nobody is logged in. */
    List<String> processKeys() {
        return jdbc.queryForList("select distinct key_ from act_re_procdef order by key_", String.class).stream()
                .filter(key -> mayReadHistory(Resources.PROCESS_DEFINITION, key))
                .toList();
    }

    ProcessDefinition process(String id) {
        // the engine answers with what the person may see
        ProcessDefinition found = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(id)
                .singleResult();
        if (found == null || !mayReadHistory(Resources.PROCESS_DEFINITION, found.getKey())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }

    DecisionDefinition table(String id) {
        DecisionDefinition found = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionId(id)
                .singleResult();
        if (found == null || !mayReadHistory(Resources.DECISION_DEFINITION, found.getKey())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }

    private boolean mayReadHistory(Resources kind, String key) {
        Actor actor = actors.current();
        return authorizations.isUserAuthorized(
                actor.id(), List.copyOf(actor.groups()), Permissions.READ_HISTORY, kind, key);
    }
}
