package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.funding.Contracting;
import ah.patentplan.funding.Party;
import ah.patentplan.performance.PerformanceEvaluation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 签订任务书 – what the three signing tasks have in common. */
@Component
class ContractSigning {

    private final Contracting contracting;
    private final PerformanceEvaluation evaluation;
    private final TargetTable targets;

    ContractSigning(Contracting contracting, PerformanceEvaluation evaluation, TargetTable targets) {
        this.contracting = contracting;
        this.evaluation = evaluation;
        this.targets = targets;
    }

    void show(DelegateTask task) {
        String number = Case.of(task).number();
        var figures = evaluation.figures(number, targets.of(task.getExecution()));
        Shown.on(task)
                .text("contractLink", "/declarations/" + number + "/contract.pdf")
                .text("approvedAmount", contracting.open(number).amount())
                .table("targets", TargetLines.of(figures, "label", "promised"));
    }

    void sign(DelegateTask task, Party party) {
        if (!Answers.of(task).is("agreed", true)) {
            throw new Refusal("请勾选“已阅读并签订任务书”");
        }
        contracting.sign(Case.of(task).number(), party);
    }
}
