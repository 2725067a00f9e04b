package ah.patentplan.workflow;

import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.performance.Target;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 报送绩效 – the unit reports the actual value of every target. */
@Component
class ReportPerformance implements UserTaskBox {

    private final PerformanceEvaluation evaluation;
    private final TargetTable targets;

    ReportPerformance(PerformanceEvaluation evaluation, TargetTable targets) {
        this.evaluation = evaluation;
        this.targets = targets;
    }

    @Override
    public void complete(DelegateTask task) {
        Map<String, Object> actuals = new HashMap<>();
        for (Target target : targets.of(task.getExecution())) {
            actuals.put(target.indicator(), task.getVariableLocal(target.indicator()));
        }
        evaluation.report(Case.of(task).number(), actuals, Answers.of(task).text("performanceNote"));
    }
}
