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
        runtime.startProcessInstanceById(definition(key, year).getId(), businessKey, constants);
    }

    /**
     * Enters the process again by one of its flows, where what lies before has been done; refused where an old release
     * does not have it.
     */
    void enter(String key, String flow, int year, String businessKey, Map<String, Object> constants) {
        ProcessDefinition definition = definition(key, year);
        if (repository.getBpmnModelInstance(definition.getId()).getModelElementById(flow) == null) {
            throw unknown(year);
        }
        runtime.createProcessInstanceById(definition.getId())
                .businessKey(businessKey)
                .setVariables(constants)
                .startTransition(flow)
                .execute();
    }

    private ProcessDefinition definition(String key, int year) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(programmes.of(year).release())
                .processDefinitionKey(key)
                .singleResult();
        if (definition == null) {
            throw unknown(year);
        }
        return definition;
    }

    private static Refusal unknown(int year) {
        return new Refusal("%d年度启用的发布版本不支持此操作，请联系管理员".formatted(year));
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
