package ah.patentplan.workflow;

import ah.patentplan.performance.ProgressReport;
import ah.patentplan.performance.ProgressReporting;
import ah.patentplan.performance.ProgressReports;
import ah.patentplan.support.SpendingAccount;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 业务指导 – who guides the project looks at the mid-term report. */
@Component
@Decides("progress: accepted returned")
class GuideProject implements UserTaskBox {

    private final ProgressReporting reporting;
    private final ProgressReports reports;
    private final SpendingAccount account;

    GuideProject(ProgressReporting reporting, ProgressReports reports, SpendingAccount account) {
        this.reporting = reporting;
        this.reports = reports;
        this.account = account;
    }

    @Override
    public void begin(DelegateTask task) {
        ProgressReport report = reports.latest(Case.of(task).number());
        Shown.on(task)
                .text("round", report.round())
                .text("progressText", report.progress())
                .table("progressFigures", report.figures())
                .table("spending", account.compared(report));
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String progress = answers.text("progress");
        String visitedOn = answers.text("visitedOn");
        reporting.guide(
                Case.of(task).number(),
                "accepted".equals(progress),
                answers.text("guidanceComment"),
                visitedOn.isEmpty() ? null : LocalDate.parse(visitedOn));
        task.getExecution().setVariable("progress", progress);
    }
}
