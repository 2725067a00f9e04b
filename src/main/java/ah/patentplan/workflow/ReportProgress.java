package ah.patentplan.workflow;

import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.performance.ProgressFigure;
import ah.patentplan.performance.ProgressReport;
import ah.patentplan.performance.ProgressReporting;
import ah.patentplan.performance.ProgressReports;
import ah.patentplan.support.OtherFundsStating;
import ah.patentplan.support.SpendingAccount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 报送中期进展 – the unit reports how far it has come and what it has spent. */
@Component
class ReportProgress implements UserTaskBox {

    private final ProgressReporting reporting;
    private final ProgressReports reports;
    private final PerformanceEvaluation evaluation;
    private final TargetTable targets;
    private final SpendingAccount account;
    private final OtherFundsStating otherFunds;

    ReportProgress(
            ProgressReporting reporting,
            ProgressReports reports,
            PerformanceEvaluation evaluation,
            TargetTable targets,
            SpendingAccount account,
            OtherFundsStating otherFunds) {
        this.reporting = reporting;
        this.reports = reports;
        this.evaluation = evaluation;
        this.targets = targets;
        this.account = account;
        this.otherFunds = otherFunds;
    }

    @Override
    public void begin(DelegateTask task) {
        String number = Case.of(task).number();
        List<ProgressFigure> promises = evaluation.figures(number, targets.of(task.getExecution())).stream()
                .map(target -> new ProgressFigure(target.label(), target.promised(), ""))
                .toList();
        ProgressReport report = reporting.expect(number, promises);
        String returned = "";
        for (ProgressReport round : reports.findByNumberOrderByRound(number)) {
            returned = round.comment() == null ? returned : round.comment();
        }
        Shown.on(task)
                .text("returnComment", returned)
                .text("progressText", report.progress())
                .table("progressFigures", report.figures())
                .table("spending", account.filled(number, report.spending()));
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        List<String> soFar = answers.rows("progressFigures").stream()
                .map(row -> text(row, "soFar"))
                .toList();
        List<BigDecimal> spent =
                answers.rows("spending").stream().map(ReportProgress::spent).toList();
        String number = Case.of(task).number();
        reporting.report(number, answers.text("progressText"), soFar, spent);
        otherFunds.withReport(number, "none".equals(answers.text("otherFunds")));
    }

    private static BigDecimal spent(Map<String, Object> row) {
        String spent = text(row, "spent");
        return spent.isEmpty() ? null : new BigDecimal(spent);
    }

    private static String text(Map<String, Object> row, String key) {
        Object value = row.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
