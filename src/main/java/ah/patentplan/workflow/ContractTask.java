package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.funding.ContractSignature;
import ah.patentplan.funding.ContractVersion;
import ah.patentplan.funding.Party;
import ah.patentplan.performance.PerformanceEvaluation;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 任务书表单 – what all tasks show and ask in which a contract is signed. */
@Component
class ContractTask {

    private final ContractText text;
    private final PerformanceEvaluation evaluation;
    private final TargetTable targets;
    private final Clock clock;

    ContractTask(ContractText text, PerformanceEvaluation evaluation, TargetTable targets, Clock clock) {
        this.text = text;
        this.evaluation = evaluation;
        this.targets = targets;
        this.clock = clock;
    }

    /** Shows the version that is to be signed. */
    void show(DelegateTask task) {
        String number = Case.of(task).number();
        ContractVersion version = text.toBeSigned(number);
        var figures = evaluation.promised(
                targets.of(task.getExecution()), version.terms().promises());
        Shown.on(task)
                .text("contractLink", "/declarations/%s/contract-%d.pdf".formatted(number, version.edition()))
                .text("uploadLink", "/declarations/" + number + "#contract")
                .text("contractVersion", "第%d版，校验码 %s".formatted(version.edition(), version.shortCode()))
                .text("contractReason", version.reason() == null ? "首次签订" : version.reason())
                .text("approvedAmount", version.amount())
                .text("signedOn", LocalDate.now(clock))
                .table("targets", TargetLines.of(figures, "label", "promised"));
    }

    static Party party(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case "signContract" -> Party.APPLICANT;
            case "signContractByCity" -> Party.CITY;
            default -> Party.PROVINCE;
        };
    }

    static ContractSignature.Signatory signatory(DelegateTask task) {
        Answers answers = Answers.of(task);
        if (!answers.is("agreed", true)) {
            throw new Refusal("请勾选“已阅读并签订任务书”");
        }
        String day = answers.text("signedOn");
        return new ContractSignature.Signatory(
                answers.text("signatory"),
                answers.text("signatoryOffice"),
                day.isEmpty() ? null : LocalDate.parse(day));
    }
}
