package ah.patentplan.workflow;

import ah.patentplan.Course;
import ah.patentplan.ProjectCourse;
import ah.patentplan.decision.Decision;
import ah.patentplan.decision.Objection;
import ah.patentplan.decision.Objector;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.funding.ContractChanges;
import ah.patentplan.funding.ContractTerms;
import ah.patentplan.funding.ContractVersion;
import ah.patentplan.performance.ProgressReport;
import ah.patentplan.performance.ProgressReports;
import ah.patentplan.programme.Category;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 逐环节办理 – the steps of projects that meet the user tasks of all diagrams, with a stop before each of them. */
@Import(Papers.class)
abstract class EveryStep extends EndedCase {

    private static final String BASELINE = "licenceFilingAmount";

    @Autowired
    protected HistoryService history;

    @Autowired
    private Papers papers;

    @Autowired
    private ObjectionCases objections;

    @Autowired
    private ContractChangeCases changes;

    @Autowired
    private Processes processes;

    @Autowired
    private ProgressReports progress;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected Clock clock;

    /** What happens while the tasks stand. */
    protected abstract void stop();

    protected String submitted() {
        String number = papers.filledIn(UNIT, Course.sampleAnswers(Category.UNIVERSITY_OPERATION));
        stop();
        course.as(UNIT, () -> {
            papers.submit(number);
            return number;
        });
        stop();
        course.runJobs();
        stop();
        course.returnedByCity(number, CITY, "content");
        stop();
        course.corrected(number, UNIT);
        return number;
    }

    protected void recommendedAndAccepted(String number) {
        stop();
        course.recommended(number, CITY);
        stop();
        course.withoutPaper(number);
        stop();
        course.accepted(number);
    }

    protected void reviewedByAPanel(String number) {
        String panel = course.as("province", () -> panels.form(Category.UNIVERSITY_OPERATION, course.year()));
        stop();
        Map<String, Object> draw = Map.of("drawMode", "draw", "organiserEntry", "黄山归来不看岳，2022年");
        course.complete("province", panel, "prepareExpertPanel", draw);
        stop();
        course.complete("supervisor", panel, "enterDrawSeed", Map.of("supervisorEntry", "清风徐来水波不兴0926"));
        stop();
        course.complete("supervisor", panel, "witnessDraw", Map.of("drawWitness", "confirmed"));
        for (Task invited : course.invited(panel)) {
            stop();
            course.complete(invited.getAssignee(), invited, Map.of("invitationAnswer", "accepted"));
        }
        for (Task sheet : project.scoring(number)) {
            stop();
            course.complete(sheet.getAssignee(), sheet, ProjectCourse.scores());
        }
        reopeningRejected(number);
        project.reviewed(number);
    }

    private void reopeningRejected(String number) {
        stop();
        String label = jdbc.queryForObject("select '专家' || min(label) from expert_label", String.class);
        Map<String, Object> asked = Map.of(
                "reviewResult", "reopened",
                "reopenedExperts", SpinValues.jsonValue("[\"" + label + "\"]").create(),
                "reopeningReason", "评分理由与得分不一致");
        course.complete("province", number, "confirmReviewResult", asked);
        stop();
        String departure = jdbc.queryForObject("select number from departure where state = 'REQUESTED'", String.class);
        course.complete(
                "supervisor",
                departure,
                "approveDeparture",
                Map.of("departureApproval", "rejected", "departureOpinion", "已核实"));
        stop();
    }

    protected void approved(String number) {
        String meeting = project.meetingCalled();
        stop();
        project.meetingRecorded(meeting, Decision.APPROVED);
        stop();
        project.meetingFrozenOnly(meeting);
        stop();
        course.runJobs();
        Objector objector = new Objector("吴异议", "", "11010519491231002X", "0551-63356984", "");
        objections.file(number, new Objection.Filing(objector, "该单位的专利已经转让", clock.instant()), List.of());
        stop();
        Map<String, Object> ruling = Map.of("ruling", "UNFOUNDED", "findings", "已核查", "reply", "已核查，答复如下");
        course.complete("province", number, "handleObjection", ruling);
        project.publicityOver(number);
    }

    protected void contracted(String number) {
        stop();
        project.contractSigned(number, UNIT, "signContract", MaterialKind.CONTRACT);
        stop();
        project.contractSigned(number, CITY, "signContractByCity", MaterialKind.CONTRACT_BY_CITY);
        stop();
        project.contractSigned(number, "province", "signContractByProvince", MaterialKind.CONTRACT_BY_PROVINCE);
        course.as("province", () -> {
            ContractVersion version = changes.present(number).version();
            ContractTerms terms = new ContractTerms(
                    version.terms().promises(),
                    version.terms().completedBy().minusDays(1),
                    version.terms().people());
            changes.propose(
                    number, new ContractChanges.Proposal(terms, version.amount(), version.firstInstalment(), "市场变化"));
            return number;
        });
        stop();
        Map<String, Object> refused = Map.of("changeConsent", "refused", "refusalReason", "时间过紧");
        course.complete(UNIT, number + "-B02", "signContractChange", refused);
    }

    protected void paid(String number) {
        stop();
        project.paymentRequested(number);
        stop();
        course.complete("finance", number, "confirmPayment", Map.of("payment", "confirmed", "voucher", "V-1"));
    }

    protected void guided(String number) {
        project.fires(number, "progressDateReached");
        stop();
        ProgressReport asked = progress.latest(number);
        Map<String, Object> report = Map.of(
                "progressText",
                "已完成一半",
                "otherFunds",
                "none",
                "progressFigures",
                asked.figures().stream()
                        .map(figure -> Map.of("label", figure.label(), "promised", figure.promised(), "soFar", "过半"))
                        .toList(),
                "spending",
                IntStream.range(0, asked.spending().size())
                        .mapToObj(row -> Map.of("item", "科目", "budgeted", 1, "spent", 10.5))
                        .toList());
        course.complete(UNIT, number, "reportProgress", PostedAnswers.typed(report));
        stop();
        course.complete(CITY, number, "guideProject", Map.of("progress", "accepted", "guidanceComment", "进度正常"));
    }

    protected void evaluated(String number) {
        jdbc.update(
                "update declaration set answers = jsonb_set(answers, ?::text[], '0') where number = ?",
                "{" + BASELINE + "}",
                number);
        project.fires(number, "evaluationReached", "evaluationDue");
        stop();
        Map<String, Object> actuals = actuals(0, false);
        actuals.put(BASELINE, 5);
        project.performanceReported(number, UNIT, actuals);
        stop();
        project.performanceVerified(number, CITY, Map.of());
        stop();
        Map<String, Object> judgement =
                Map.of("reachedTargets", SpinValues.jsonValue("[]").create(), "judgementReason", "申报时为零，备案金额过低");
        course.complete("province", number, "judgeTargets", judgement);
        stop();
        project.performanceConfirmed(number);
    }

    protected void recovered(String number) {
        stop();
        course.complete(UNIT, number, "stateDefence", Map.of("defence", "市场变化"));
        stop();
        decideToRecover(number);
        stop();
        course.complete("finance", number, "confirmRecovery", repayment(36, "V-2"));
    }

    /** As if it had been reviewed, its case before the approval. */
    protected String keyCityBeforeItsMeeting() {
        String number = course.submitted("bengbu", Category.KEY_CITY);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .list()
                .forEach(process -> {
                    runtime.deleteProcessInstance(process.getId(), "test");
                    // a declaration has one case
                    history.deleteHistoricProcessInstance(process.getId());
                });
        Declaration declaration = declarations.of(number);
        reviewed(number);
        Map<String, Object> constants = Map.of(
                "category", declaration.category().process(),
                "region", declaration.region(),
                "unit", declaration.unit(),
                "year", declaration.year());
        processes.enter("keyCity", "expertReviewToApproval", declaration.year(), number, constants);
        return number;
    }

    private void reviewed(String number) {
        String panel = "%d-KC-P1".formatted(course.year());
        jdbc.update(
                "insert into panel (number, year, category, state) values (?, ?, 'KEY_CITY', 'APPOINTED')",
                panel,
                course.year());
        jdbc.update("insert into panel_declaration values (?, ?, now())", number, panel);
        jdbc.update("insert into panel_member select ?, account from expert order by account limit 5", panel);
        jdbc.update(
                "insert into score (number, expert, round, items, total, submitted_at)"
                        + " select ?, expert, 1, '{}', 90, now() from panel_member where panel = ?",
                number,
                panel);
        jdbc.update("insert into review_result values (?, 90, 0, 5, 'province', now(), '')", number);
        jdbc.update("update declaration set state = 'REVIEWED' where number = ?", number);
    }
}
