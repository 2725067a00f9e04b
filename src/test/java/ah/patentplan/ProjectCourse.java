package ah.patentplan;

import ah.patentplan.decision.Attendee;
import ah.patentplan.decision.Decision;
import ah.patentplan.decision.ItemDecision;
import ah.patentplan.decision.Meeting;
import ah.patentplan.decision.MeetingEntries;
import ah.patentplan.decision.MeetingRecord;
import ah.patentplan.decision.Meetings;
import ah.patentplan.decision.Presence;
import ah.patentplan.declaration.Intake;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.programme.Money;
import ah.patentplan.workflow.MeetingCases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

/** 项目过程 – goes on where {@link Course} ends: from the experts' scores to the evaluation. */
public class ProjectCourse {

    /** 局长 and 副局长, both present. */
    public static final List<Attendee> MEMBERS = List.of(
            new Attendee("章正", "局长", Presence.PRESENT, List.of()),
            new Attendee("傅清", "副局长", Presence.PRESENT, List.of()));

    /** More of everything than a university can have promised. */
    private static final Map<String, Object> ALL_REACHED = Map.of(
            "validInventionPatents", 100_000,
            "smeTransferredPatents", 100_000,
            "benefitedSmes", 100_000,
            "openLicenceDeals", 100_000,
            "licenceFilingAmount", 100_000,
            "openLicencePublications", 100_000,
            "smeTransferRatio", 100,
            "operationCentreRunning", true,
            "standardCertification", true);

    private final Course course;
    private final MeetingCases meetingCases;
    private final MeetingRecord record;
    private final Intake intake;
    private final Meetings meetings;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ProjectCourse(
            Course course,
            MeetingCases meetingCases,
            MeetingRecord record,
            Intake intake,
            Meetings meetings,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            JdbcTemplate jdbc,
            Clock clock) {
        this.course = course;
        this.meetingCases = meetingCases;
        this.record = record;
        this.intake = intake;
        this.meetings = meetings;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From the city's recommendation to the last payment: approved, signed, paid, every target reached, paid in full. */
    public void released(String number, String unit, String city) {
        course.recommended(number, city);
        course.accepted(number);
        course.panelAppointed();
        reviewed(number);
        meetingFrozen(meetingRecorded(meetingCalled(), Decision.APPROVED));
        publicityOver(number);
        contractSigned(number, unit, city);
        paid(number);
        evaluated(number, unit, city, ALL_REACHED);
        paid(number);
    }

    /** Every member of the panel gives the declaration 88 points, and the province confirms the result. */
    public void reviewed(String number) {
        scoring(number).forEach(task -> course.complete(task.getAssignee(), task, scores()));
        course.complete("province", number, "confirmReviewResult", Map.of("reviewResult", "confirmed"));
    }

    /** The open tasks of the experts who score the declaration. */
    public List<Task> scoring(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("scoreDeclaration")
                .list();
    }

    /** The province calls a meeting on all that is reviewed; answers its number. */
    public String meetingCalled() {
        return course.as("province", () -> meetingCases.call(course.year()));
    }

    /** The province records one decision for every item and hands the record on; answers the meeting. */
    public String meetingRecorded(String meeting, Decision decision) {
        return course.as("province", () -> {
            Money amount = decision == Decision.APPROVED ? Money.ofWan(BigDecimal.valueOf(60)) : null;
            Meeting called = meetings.of(meeting);
            List<ItemDecision> decisions = called.items().stream()
                    .map(item -> new ItemDecision(item.number(), decision, null, amount, "会议研究"))
                    .toList();
            record.record(meeting, new MeetingEntries(called.revision(), LocalDate.now(clock), MEMBERS, decisions));
            meetingCases.recorded(meeting);
            return meeting;
        });
    }

    /** A director freezes the record, and its decisions are carried out. */
    public void meetingFrozen(String meeting) {
        meetingFrozenOnly(meeting);
        course.runJobs();
    }

    /** A director freezes the record; its decisions still wait to be carried out. */
    public void meetingFrozenOnly(String meeting) {
        course.as("director", () -> {
            String task = course.task(meeting, "freezeMeetingRecord").getId();
            tasks.complete(task, Map.of("meetingRecord", "frozen"));
            return meeting;
        });
    }

    /** The publicity began so long ago that it is over. */
    public void publicityOver(String number) {
        jdbc.update("update publicity set starts_on = starts_on - 30, ends_on = ends_on - 30 where number = ?", number);
        fires(number, "publicityEnded");
    }

    /** Each party brings its scan and signs. */
    public void contractSigned(String number, String unit, String city) {
        contractSigned(number, unit, "signContract", MaterialKind.CONTRACT);
        contractSigned(number, city, "signContractByCity", MaterialKind.CONTRACT_BY_CITY);
        contractSigned(number, "province", "signContractByProvince", MaterialKind.CONTRACT_BY_PROVINCE);
    }

    /** One party brings its scan and signs. */
    public void contractSigned(String number, String account, String task, MaterialKind scan) {
        course.delivered(number, account, scan);
        course.complete(account, number, task, signature(task));
    }

    /** What a party answers who signs. */
    public Map<String, Object> signature(String task) {
        Map<String, Object> signature = new HashMap<>(Map.of(
                "agreed",
                true,
                "signatory",
                "程明",
                "signatoryOffice",
                "法定代表人",
                "signedOn",
                LocalDate.now(clock).toString()));
        if (task.equals("signContractByProvince")) {
            signature.put("contractSigning", "signed");
        }
        return signature;
    }

    public void paymentRequested(String number) {
        Map<String, Object> payment = Map.of(
                "channel", "unitAccount",
                "payee", "承担单位",
                "payeeReason", "基本账户以简称开立",
                "bank", "徽商银行合肥分行",
                "accountNumber", "1023701021000123456",
                "paymentReason", "任务书约定",
                "otherFundsSeen", true);
        course.complete("province", number, "requestPayment", payment);
    }

    public void paid(String number) {
        paymentRequested(number);
        course.complete("finance", number, "confirmPayment", Map.of("payment", "confirmed", "voucher", "V-1"));
    }

    /** The day of the evaluation comes: reported, verified, confirmed. */
    public void evaluated(String number, String unit, String city, Map<String, Object> actuals) {
        fires(number, "evaluationReached", "evaluationDue");
        performanceReported(number, unit, actuals);
        performanceVerified(number, city, Map.of());
        performanceConfirmed(number);
    }

    /** The unit proves each target that it has reached something of, and reports. */
    public void performanceReported(String number, String unit, Map<String, Object> actuals) {
        byte[] page = Course.onePage();
        course.as(unit, () -> {
            actuals.forEach((indicator, actual) -> {
                if (!List.of("0", "false").contains(String.valueOf(actual))) {
                    Intake.Announced file = new Intake.Announced(
                            MaterialKind.PERFORMANCE_EVIDENCE, indicator, indicator + ".pdf", page.length);
                    Delivery.of(intake, number, file, page);
                }
            });
            return null;
        });
        course.complete(unit, number, "reportPerformance", actuals);
    }

    /**
     * The city finds every figure as it was reported, but for these.
     *
     * @param corrections figure by label of its target
     */
    public void performanceVerified(String number, String city, Map<String, String> corrections) {
        String lines = corrections.entrySet().stream()
                .map(correction -> correction.getKey() + "=" + correction.getValue() + "；核对备案记录")
                .collect(Collectors.joining("\n"));
        course.complete(
                city,
                number,
                "verifyPerformance",
                Map.of("verification", "verified", "corrections", lines, "cityComment", "属实"));
    }

    /** The province confirms what was computed. */
    public void performanceConfirmed(String number) {
        Map<String, Object> confirmed = Map.of("evaluation", "confirmed", "evaluationComment", "同意");
        course.complete("province", number, "evaluatePerformance", confirmed);
    }

    /** The timer of the case fires, whenever it is due: the first of these that waits. */
    public void fires(String number, String... timers) {
        Job due = Stream.of(timers)
                .flatMap(timer -> management.createJobQuery().activityId(timer).list().stream())
                .filter(job -> number.equals(businessKey(job)))
                .findFirst()
                .orElseThrow();
        management.executeJob(due.getId());
        course.runJobs();
    }

    private String businessKey(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** What an expert answers who gives 88 points. */
    public static Map<String, Object> scores() {
        Map<String, Object> scores = new HashMap<>();
        Map.of("foundation", 18, "transfer", 22, "planQuality", 22, "targetLevel", 13, "safeguards", 13)
                .forEach((item, points) -> {
                    scores.put(item, points);
                    scores.put(item + "Reason", "符合要求。");
                });
        return scores;
    }
}
