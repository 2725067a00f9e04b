package ah.patentplan.workflow;

import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceVerification;
import ah.patentplan.performance.PerformanceVerification.Line;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 核查绩效 – the city checks line by line what the unit reported, and corrects what it finds otherwise. */
@Component
@Decides("verification: verified returned")
class VerifyPerformance implements UserTaskBox {

    private final PerformanceVerification verification;
    private final TargetTable targets;

    VerifyPerformance(PerformanceVerification verification, TargetTable targets) {
        this.verification = verification;
        this.targets = targets;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        PerformanceReport report = verification.open(number);
        Shown.on(task)
                .table(
                        "reported",
                        TargetLines.of(
                                report, "label", "period", "baseline", "promised", "reported", "unit", "evidence"))
                .text("performanceLink", "/declarations/" + number + "/performance")
                .text("performanceNote", report.note());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String number = Case.of(task).number();
        String decision = answers.text("verification");
        String comment = answers.text("cityComment");
        if ("verified".equals(decision)) {
            List<Line> lines = FigureCorrections.of(verification.open(number), answers.text("corrections"));
            verification.verify(number, targets.of(task.getExecution()), lines, comment);
        } else {
            verification.sendBack(number, comment);
        }
        task.getExecution().setVariable("verification", decision);
    }
}
