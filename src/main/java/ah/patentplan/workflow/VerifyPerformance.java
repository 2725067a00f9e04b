package ah.patentplan.workflow;

import ah.patentplan.performance.PerformanceEvaluation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 核查绩效 – the city checks what the unit reported. */
@Component
class VerifyPerformance implements UserTaskBox {

    private final PerformanceEvaluation evaluation;
    private final TargetTable targets;

    VerifyPerformance(PerformanceEvaluation evaluation, TargetTable targets) {
        this.evaluation = evaluation;
        this.targets = targets;
    }

    @Override
    public void begin(DelegateTask task) {
        var figures = evaluation.figures(Case.of(task).number(), targets.of(task.getExecution()));
        Shown.on(task).table("reported", TargetLines.of(figures, "label", "baseline", "promised", "actual", "unit"));
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String verification = answers.text("verification");
        evaluation.verify(Case.of(task).number(), "verified".equals(verification), answers.text("cityComment"));
        task.getExecution().setVariable("verification", verification);
    }
}
