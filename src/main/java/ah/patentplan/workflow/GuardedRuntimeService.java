package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;

/** 受控流程服务 – the variables of a case route it: its boxes set them, and nobody else, no administrator either. */
class GuardedRuntimeService extends RuntimeServiceImpl {

    @Override
    protected void setVariables(String executionId, Map<String, ?> variables, boolean local) {
        throw closed();
    }

    @Override
    protected void updateVariables(
            String executionId, Map<String, ?> changed, Collection<String> removed, boolean local) {
        throw closed();
    }

    @Override
    public void removeVariable(String executionId, String name) {
        throw closed();
    }

    @Override
    public void removeVariableLocal(String executionId, String name) {
        throw closed();
    }

    @Override
    public Batch setVariablesAsync(
            List<String> ids,
            ProcessInstanceQuery running,
            HistoricProcessInstanceQuery all,
            Map<String, ?> variables) {
        throw closed();
    }

    private static Refusal closed() {
        return Refusals.noted(new Refusal("流程变量由流程自身设置，不能另行修改"));
    }
}
