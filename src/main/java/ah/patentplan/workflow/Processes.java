package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Programmes;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** 流程实例 – starts a process of the year's release and sends messages to running cases. */
@Component
class Processes {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Programmes programmes;

    Processes(RuntimeService runtime, RepositoryService repository, Programmes programmes) {
        this.runtime = runtime;
        this.repository = repository;
        this.programmes = programmes;
    }

    /** Starts the process in the release that is in force for the year; refused where an old release does not have it. */
    void start(String key, int year, String businessKey, Map<String, Object> constants) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(programmes.of(year).release())
                .processDefinitionKey(key)
                .singleResult();
        if (definition == null) {
            throw new Refusal("%d年度启用的发布版本不支持此操作，请联系管理员".formatted(year));
        }
        runtime.startProcessInstanceById(definition.getId(), businessKey, constants);
    }

    /** Whether a running case waits for the message. */
    boolean isAwaited(String message, String businessKey) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(businessKey)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** Sends a message to the one case that waits for it; fails where none does. */
    void correlate(String message, String businessKey, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlate();
    }

    /** As {@link #correlate}, for what may happen several times within the case: only what begins now sees the variables. */
    void trigger(String message, String businessKey, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariablesToTriggeredScope(variables)
                .correlate();
    }
}
