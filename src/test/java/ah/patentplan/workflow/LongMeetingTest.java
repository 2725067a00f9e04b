package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.ProjectCourse;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.decision.Decision;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 三百项的会议 – recorded on its page, frozen, and carried out item by item, whatever happens in between. */
@WholeSystemTest
class LongMeetingTest {

    /** How each kind of decision has to end: the record, the declaration, its letters, where its case waits. */
    private static final String OUTCOME = """
            select concat_ws(' ', i.decision, i.carried_out_at is not null, left(i.not_carried_out, 4), d.state,
                coalesce((select string_agg(l.kind, '+') from letter l where l.number = d.number), 'no letter'),
                coalesce((select string_agg(e.act_id_, '+') from act_ru_execution e
                    join act_ru_execution p on p.id_ = e.proc_inst_id_
                    where p.business_key_ = d.number and e.act_id_ is not null), 'no case')) outcome
            from agenda_item i join declaration d on d.number = i.declaration where i.meeting = ?""";

    @LocalServerPort
    private int port;

    @Autowired
    private Course course;

    @Autowired
    private ProjectCourse project;

    @Autowired
    private Processes processes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private Caller province;

    @BeforeEach
    void theProvinceIsLoggedIn() {
        province = Door.portal(port, "province");
    }

    @AfterEach
    void nothingWaitsAnyMore() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), "end of the test"));
        jdbc.update("update declaration set state = 'NOT_APPROVED'");
    }

    @Test
    void threeHundredItemsAreCarriedOutThroughAWithdrawalALostCaseAndACrash() {
        List<String> numbers = waiting(1000, 300);
        String meeting = frozen(numbers);
        withdrawn(numbers.get(6));
        caseEnds(numbers.get(6));
        caseEnds(numbers.get(12));

        carriedOutWithACrashAfterHundred(meeting);

        assertThat(outcomes(meeting))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "APPROVED t INTENDED intendedApproval publicityEnded", 148L,
                        "APPROVED t 不再执行 WITHDRAWN no letter no case", 1L,
                        "APPROVED t 未能送达 REVIEWED no letter no case", 1L,
                        "DEFERRED t REVIEWED no letter meetingDecided", 50L,
                        "NOT_APPROVED t NOT_APPROVED notApproved no case", 100L));
        assertThat(page(meeting)).contains("已执行 300/300", "不再执行：申报已撤回", "未能送达：流程不在等待会议决定");
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(meeting)
                        .count())
                .as("the meeting is closed")
                .isZero();
        assertThat(agenda(project.meetingCalled()))
                .as("what was deferred or not told comes to the next meeting")
                .hasSize(51);
    }

    /** Saved on the page without a loss, handed on, frozen. */
    private String frozen(List<String> numbers) {
        String meeting = project.meetingCalled();
        Map<String, String> entries = ReviewedCases.entries(numbers);
        assertThat(province.submit("/staff/meetings/" + meeting, entries).status())
                .isEqualTo(302);
        assertThat(jdbc.queryForObject(
                        "select count(*) from agenda_item where meeting = ? and decision is not null and reason <> ''",
                        Integer.class,
                        meeting))
                .as("no entry is lost")
                .isEqualTo(300);
        entries.put("revision", "1");
        entries.put("finish", "true");
        province.submit("/staff/meetings/" + meeting, entries);
        project.meetingFrozenOnly(meeting);
        return meeting;
    }

    private void carriedOutWithACrashAfterHundred(String meeting) {
        // the first job makes one of each item
        for (int job = 0; job <= 100; job++) {
            management.executeJob(next().getId());
        }
        assertThat(page(meeting)).contains("已执行 100/300");
        crashInTheMiddleOfOne();
        assertThat(page(meeting)).contains("已执行 100/300");
        anotherExecutorGoesOn();
    }

    private String page(String meeting) {
        return province.get("/staff/meetings/" + meeting).body();
    }

    private List<String> agenda(String meeting) {
        return jdbc.queryForList("select declaration from agenda_item where meeting = ?", String.class, meeting);
    }

    @Test
    void anItemThatFailsIsShownWhileTheOthersGoOnAndIsRepeated() {
        String failing = waiting(5000, 2).get(0);
        String meeting = project.meetingRecorded(project.meetingCalled(), Decision.APPROVED);
        project.meetingFrozenOnly(meeting);
        jdbc.execute("alter table publicity add constraint trouble check (number <> '" + failing + "') not valid");

        for (Job job = next(); job != null; job = next()) {
            tried(job);
        }

        assertThat(page(meeting)).contains("已执行 1/2", failing, "执行失败，请联系管理员");
        assertThat(outcomes(meeting))
                .containsEntry("APPROVED f REVIEWED no letter meetingDecided", 1L)
                .containsEntry("APPROVED t INTENDED intendedApproval publicityEnded", 1L);
        jdbc.execute("alter table publicity drop constraint trouble");
        String stuck =
                management.createJobQuery().noRetriesLeft().singleResult().getId();
        management.setJobRetries(stuck, 1);
        course.runJobs();
        assertThat(page(meeting)).contains("已执行 2/2").doesNotContain("执行失败");
    }

    @Test
    void whoSavesAStaleRecordIsToldSoAndKeepsWhatWasTyped() {
        List<String> numbers = waiting(2000, 2);
        String meeting = project.meetingCalled();
        Map<String, String> other = ReviewedCases.entries(numbers);
        province.submit("/staff/meetings/" + meeting, other);
        Map<String, String> mine = new LinkedHashMap<>(other);
        mine.put("items[0].reason", "我刚刚填写的理由");
        mine.put("items[1].amount", "七十");

        Caller.Answer refused = province.submit("/staff/meetings/" + meeting, mine);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("的金额“七十”不是以万元计的金额", "我刚刚填写的理由", "他人已保存：拟立项");
        mine.put("items[1].amount", "70");
        assertThat(province.submit("/staff/meetings/" + meeting, mine).body())
                .contains("刚由他人保存过", "我刚刚填写的理由", "name=\"revision\" value=\"1\"");
        mine.put("revision", "1");
        assertThat(province.submit("/staff/meetings/" + meeting, mine).status()).isEqualTo(302);
        assertThat(province.get("/staff/meetings/" + meeting).body()).contains("我刚刚填写的理由", "value=\"70\"");
    }

    @Test
    void nothingOfAMeetingIsForExpertsApplicantsCitiesAndFinance() {
        List<String> numbers = waiting(3000, 2);
        String meeting = project.meetingCalled();
        List<String> doors = List.of("/" + meeting, "/" + meeting + "/papers.pdf", "/" + meeting + "/papers.xlsx", "");
        for (String reader : List.of("province", "director", "supervisor", "auditor")) {
            Caller caller = Door.portal(port, reader);
            doors.forEach(
                    door -> assertThat(caller.get("/staff/meetings" + door).status())
                            .as(reader + door)
                            .isEqualTo(200));
            assertThat(caller.get("/staff/budgets").status()).isEqualTo(200);
        }
        for (String other : List.of("jianghuai", "hefei", "expert1", "finance")) {
            Caller caller = Door.portal(port, other);
            doors.forEach(door -> assertThat(caller.get("/staff/meetings" + door))
                    .as(other + door)
                    .satisfies(answer -> assertThat(answer.status()).isBetween(400, 499))
                    .satisfies(answer -> assertThat(answer.body()).doesNotContain(numbers.get(0), "%PDF")));
            assertThat(caller.get("/staff/budgets").status()).isBetween(400, 499);
        }
    }

    @Test
    void onlyTheProvinceRecordsAndSetsBudgets() {
        List<String> numbers = waiting(4000, 2);
        String meeting = project.meetingCalled();
        Map<String, String> budget =
                Map.of("year", "" + course.year(), "category", "KEY_CITY", "amount", "1", "reason", "无");
        for (String other : List.of("director", "supervisor", "hefei")) {
            Caller caller = Door.portal(port, other);
            caller.submit("/staff/meetings/" + meeting, ReviewedCases.entries(numbers));
            assertThat(caller.submit("/staff/budgets", budget).status()).isBetween(400, 499);
        }
        assertThat(jdbc.queryForObject("select revision from meeting where number = ?", Integer.class, meeting))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from category_budget", Integer.class))
                .isZero();
        assertThat(province.submit("/staff/budgets", budget).status()).isEqualTo(302);
    }

    private List<String> waiting(int first, int count) {
        return new ReviewedCases(jdbc, processes, course.year()).waiting(first, count);
    }

    private void withdrawn(String number) {
        jdbc.update(
                "update declaration set state = 'WITHDRAWN', ended_from = 'REVIEWED', end_reason = '不再建设' where number = ?",
                number);
    }

    private void caseEnds(String number) {
        String process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        runtime.deleteProcessInstance(process, "lost");
    }

    /** As the executor does: what fails is tried again until no retry is left. */
    private void tried(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failure) {
            assertThat(failure).hasStackTraceContaining("trouble");
        }
    }

    /** Null where nothing is due. */
    private Job next() {
        return management.createJobQuery().executable().listPage(0, 1).stream()
                .findFirst()
                .orElse(null);
    }

    /** The machine stops when all is written and nothing is committed. */
    private void crashInTheMiddleOfOne() {
        Job job = next();
        assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
                    management.executeJob(job.getId());
                    throw new IllegalStateException("the machine stops");
                }))
                .hasMessage("the machine stops");
    }

    /** After a restart: whatever the killed executor had locked is free again when its time is over. */
    private void anotherExecutorGoesOn() {
        jdbc.update("update act_ru_job set lock_owner_ = 'killed', lock_exp_time_ = now() - interval '1 minute'");
        JobExecutor executor = configuration.getJobExecutor();
        executor.start();
        try {
            await().atMost(Duration.ofMinutes(5)).until(() -> next() == null);
        } finally {
            executor.shutdown();
        }
    }

    private Map<String, Long> outcomes(String meeting) {
        return jdbc.query(OUTCOME, (row, line) -> row.getString("outcome"), meeting).stream()
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    }
}
