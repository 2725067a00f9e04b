package ah.patentplan.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 所用决策表 – the table that a business rule task is bound to. */
@Component
class RuleTables {

    private final Tables tables;
    private final RepositoryService repository;

    RuleTables(Tables tables, @Lazy RepositoryService repository) {
        this.tables = tables;
        this.repository = repository;
    }

    /** The outputs of all its rules, in its order. */
    List<Map<String, Object>> rulesOf(DelegateExecution execution) {
        String reference = ((BusinessRuleTask) execution.getBpmnModelElementInstance()).getCamundaDecisionRef();
        String release = repository
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getDeploymentId();
        return tables.rules(release, reference.replace("${category}", (String) execution.getVariable("category")));
    }
}
