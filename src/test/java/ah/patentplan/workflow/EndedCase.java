package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.ProjectCourse;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.decision.Decision;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Listings;
import ah.patentplan.funding.Account;
import ah.patentplan.funding.Ledger;
import ah.patentplan.notification.Letter;
import ah.patentplan.notification.Letters;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 案件终止 – the ground of the tests that end a case early: how it comes to a stage, and what is left of it. */
@WholeSystemTest
abstract class EndedCase {

    protected static final String UNIT = "jianghuai";
    protected static final String CREDIT_CODE = "12340000DEM0000013";
    protected static final String CITY = "hefei";

    @LocalServerPort
    protected int port;

    @Autowired
    protected Course course;

    @Autowired
    protected ProjectCourse project;

    @Autowired
    protected Declarations declarations;

    @Autowired
    protected Listings listings;

    @Autowired
    protected Ledger ledger;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected PanelCases panels;

    @Autowired
    protected Accounts accounts;

    @Autowired
    private InvestigationCases investigations;

    @Autowired
    private Letters letters;

    @Autowired
    protected TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void theUnitsMayDeclareAnew() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), "end of the test"));
        jdbc.update("update recovery set listing = null");
        jdbc.update("delete from listing");
        jdbc.update("update declaration set state = 'NOT_APPROVED'");
    }

    /** Reported, not answered by the unit, established by the province, confirmed by the supervisor. */
    protected String established(String number) {
        String investigation = reported(number);
        project.fires(investigation, "statementPeriodEnded");
        found(investigation, "established");
        course.complete("supervisor", investigation, "confirmFalseMaterials", Map.of("confirmation", "confirmed"));
        return investigation;
    }

    protected String reported(String number) {
        return course.as("province", () -> investigations.report(number, "有效发明专利数量不实"));
    }

    protected void found(String investigation, String finding) {
        found("province", investigation, finding);
    }

    protected void found(String account, String investigation, String finding) {
        Map<String, Object> answers = Map.of("finding", finding, "findings", "专利数量造假", "clause", "三（一）");
        course.complete(account, investigation, "establishFalseMaterials", answers);
    }

    protected String accepted(String unit, String city) {
        String number = course.submitted(unit);
        course.recommended(number, city);
        course.accepted(number);
        return number;
    }

    protected String underReview() {
        String number = accepted(UNIT, CITY);
        course.panelAppointed();
        return number;
    }

    protected String reviewed(String unit, String city) {
        String number = accepted(unit, city);
        course.panelAppointed();
        project.reviewed(number);
        return number;
    }

    protected String intended() {
        String number = reviewed(UNIT, CITY);
        project.meetingFrozen(project.meetingRecorded(project.meetingCalled(), Decision.APPROVED));
        return number;
    }

    protected String contracted() {
        String number = intended();
        project.publicityOver(number);
        project.contractSigned(number, UNIT, CITY);
        return number;
    }

    protected void assertNothingRunsOf(String key) {
        assertThat(openTasks(key)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isZero();
        assertThat(jobsOf(key)).isEmpty();
    }

    protected List<String> openTasks(String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    protected List<String> jobsOf(String key) {
        return jdbc.queryForList("""
                select d.act_id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                join act_hi_procinst p on p.id_ = j.process_instance_id_
                where p.business_key_ = ?""", String.class, key);
    }

    protected void assertBalances(String number, int committed, int paid, int toBeRecovered, int recovered) {
        Map<Account, Money> balances = ledger.balances(number);
        assertThat(balances)
                .containsEntry(Account.COMMITTED, wan(committed))
                .containsEntry(Account.PAID, wan(paid))
                .containsEntry(Account.TO_BE_RECOVERED, wan(toBeRecovered))
                .containsEntry(Account.RECOVERED, wan(recovered))
                .containsEntry(Account.BUDGET, wan(committed + paid + toBeRecovered + recovered));
    }

    protected String evaluatedBadly() {
        String number = contracted();
        project.paid(number);
        project.evaluated(number, UNIT, CITY, actuals(0, false));
        return number;
    }

    protected static Map<String, Object> actuals(int figure, boolean done) {
        Map<String, Object> actuals = new HashMap<>();
        List.of("validInventionPatents", "smeTransferredPatents", "benefitedSmes", "openLicenceDeals")
                .forEach(indicator -> actuals.put(indicator, figure));
        actuals.put("licenceFilingAmount", figure);
        actuals.put("openLicencePublications", figure);
        actuals.put("smeTransferRatio", Math.min(figure, 100));
        actuals.put("operationCentreRunning", done);
        actuals.put("standardCertification", done);
        return actuals;
    }

    protected void decideToRecover(String key) {
        course.complete(
                "province",
                key,
                "decideRecovery",
                Map.of("recoveryDecision", "recover", "decisionReason", "依规收回", "defenceAnswer", "已审查"));
    }

    /** What finance enters of money that came back today. */
    protected static Map<String, Object> repayment(int wan, String voucher) {
        return Map.of(
                "receivedAmount",
                wan * 10_000,
                "receivedOn",
                LocalDate.now().toString(),
                "payer",
                "承担单位",
                "voucher",
                voucher);
    }

    protected static Money wan(int wan) {
        return Money.ofWan(BigDecimal.valueOf(wan));
    }

    /** What the public reads: what is intended, and what is approved. */
    protected String publicPage() {
        Caller anybody = Door.portal(port, UNIT);
        return anybody.get("/publicity").body() + anybody.get("/approved").body();
    }

    protected List<String> letterKinds(String number) {
        return letters.findByNumberOrderById(number).stream().map(Letter::kind).toList();
    }

    protected Letter letter(String number, String kind) {
        return letters.findByNumberOrderById(number).stream()
                .filter(letter -> letter.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
