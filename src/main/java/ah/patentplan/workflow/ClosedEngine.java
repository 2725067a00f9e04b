package ah.patentplan.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 封闭引擎 – closes the doors that the engine leaves open by default. */
@Component
@Order(1)
class ClosedEngine extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final TaskWiring wiring;

    ClosedEngine(ApplicationContext context, TaskWiring wiring) {
        this.context = context;
        this.wiring = wiring;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new ClosedExpressions(context));
        engine.setTaskService(new GuardedTaskService());
        engine.setRuntimeService(new GuardedRuntimeService());
        engine.setFormService(new GuardedFormService(
                task -> context.getBean(DraftedAnswers.class).of(task)));
        engine.setRepositoryService(new CompletingRepositoryService());
        engine.setPasswordEncryptor(new SlowPasswordHash());
        // TASK_WORK: a candidate claims and completes, but sets no variables and adds no groups
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9_-]+");
        // the virtual clock finds the next job by its date
        engine.setEnsureJobDueDateNotNull(true);
        engine.setEnableScriptCompilation(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        var listeners = new ArrayList<>(
                engine.getCustomPreBPMNParseListeners() == null ? List.of() : engine.getCustomPreBPMNParseListeners());
        listeners.add(wiring);
        engine.setCustomPreBPMNParseListeners(listeners);
        DefaultDmnEngineConfiguration tables = FeelOnly.tables();
        tables.getCustomPostDecisionTableEvaluationListeners().add(Evaluation::remember);
        engine.setDmnEngineConfiguration(tables);
    }
}
