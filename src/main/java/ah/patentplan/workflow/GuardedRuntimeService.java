package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder;
import org.camunda.bpm.engine.runtime.ModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.RestartProcessInstanceBuilder;

/**
 * 受控流程服务 – the variables of a case route it: its boxes set them, and nobody else, no administrator either. Nobody
 * moves a case past a box, nor to another release but as {@link CaseMigration} does.
 */
class GuardedRuntimeService extends RuntimeServiceImpl {

    private static final String BY_ITSELF = "流程变量由流程自身设置，不能另行修改";
    private static final String BY_THE_DIAGRAM = "案件只能按流程图办理，不能跳过、重做或重新开始";

    @Override
    protected void setVariables(String executionId, Map<String, ?> variables, boolean local) {
        throw closed(BY_ITSELF);
    }

    @Override
    protected void updateVariables(
            String executionId, Map<String, ?> changed, Collection<String> removed, boolean local) {
        throw closed(BY_ITSELF);
    }

    @Override
    public void removeVariable(String executionId, String name) {
        throw closed(BY_ITSELF);
    }

    @Override
    public void removeVariableLocal(String executionId, String name) {
        throw closed(BY_ITSELF);
    }

    @Override
    public Batch setVariablesAsync(
            List<String> ids,
            ProcessInstanceQuery running,
            HistoricProcessInstanceQuery all,
            Map<String, ?> variables) {
        throw closed(BY_ITSELF);
    }

    @Override
    public MigrationPlanExecutionBuilder newMigration(MigrationPlan plan) {
        throw closed("在办案件在“案件迁移”页面迁移到其他版本");
    }

    @Override
    public ProcessInstanceModificationBuilder createProcessInstanceModification(String processInstanceId) {
        throw closed(BY_THE_DIAGRAM);
    }

    @Override
    public ModificationBuilder createModification(String processDefinitionId) {
        throw closed(BY_THE_DIAGRAM);
    }

    @Override
    public RestartProcessInstanceBuilder restartProcessInstances(String processDefinitionId) {
        throw closed(BY_THE_DIAGRAM);
    }

    private static Refusal closed(String sentence) {
        return Refusals.noted(new Refusal(sentence));
    }
}
