package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 纸质材料登记 – by the task and by the page, before the formal examination. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaperPathTest {

    private static final String PAGE = "/staff/papers";

    @Autowired
    Course course;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private String byPage;
    private String byTask;

    @BeforeAll
    void twoRecommendedDeclarations() {
        byPage = course.submitted("jianghuai");
        byTask = course.submitted("wanjiang");
        course.recommended(byPage, "hefei");
        course.recommended(byTask, "wuhu");
    }

    @Test
    @Order(1)
    void onlyTheProvinceRegistersAndNobodyElseSeesTheList() {
        for (String account : new String[] {"hefei", "jianghuai", "expert1", "admin"}) {
            Caller other = Door.portal(port, account);
            assertThat(other.get(PAGE).status()).as(account).isBetween(400, 499);
            assertThat(other.submit(PAGE, parcel(byPage, 5)).status())
                    .as(account)
                    .isBetween(400, 499);
        }
        assertThat(receipts()).isZero();
    }

    @Test
    @Order(2)
    void threeCopiesLeaveTheTaskOpen() {
        province().submit(PAGE, parcel(byPage, 3));

        assertThat(course.task(byPage, "registerPaperCopies")).isNotNull();
        assertThat(receipts()).isOne();
    }

    @Test
    @Order(3)
    void theFifthCopyScannedCompletesTheTask() {
        Map<String, String> scanned = parcel("", 2);
        scanned.put("code", "PP1:" + byPage + ":" + code(byPage));

        province().submit(PAGE, scanned);

        assertThat(course.task(byPage, "registerPaperCopies")).isNull();
        String examination = course.task(byPage, "examineFormally").getId();
        assertThat(tasks.getVariableLocal(examination, "papers")).isEqualTo("已收现行版本5/5份");
    }

    @Test
    @Order(4)
    void withoutPaperTheTaskNeedsARemark() {
        Caller.Answer answer = completed(Map.of("paperCopies", "none"));

        assertThat(answer.body()).contains("纸质材料未收齐（0/5份），请填写“说明”");
        assertThat(course.task(byTask, "registerPaperCopies")).isNotNull();
    }

    @Test
    @Order(5)
    void aFieldOfTheTaskThatCannotBeIsNamed() {
        Caller.Answer answer = completed(Map.of(
                "paperCopies", "received", "emsNumber", "12", "receivedOn", "2022-09-20", "copies", 5, "code", "A"));

        assertThat(answer.body()).contains("“EMS单号”应为13位");
        assertThat(receipts()).isEqualTo(2);
    }

    @Test
    @Order(6)
    void copiesThatDoNotMatchAreShownToTheExaminerAsWhatTheyAre() {
        Caller.Answer answer = completed(Map.of(
                "paperCopies",
                "received",
                "emsNumber",
                "EA123456789CN",
                "receivedOn",
                today(),
                "copies",
                5,
                "code",
                "0000-0000-0000"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        String examination = course.task(byTask, "examineFormally").getId();
        assertThat(tasks.getVariableLocal(examination, "papers")).isEqualTo("已收现行版本0/5份；另有到件与记录不符");
        assertThat(province().get("/declarations/" + byTask).body()).contains("校验码与本申报的任何版本都不符");
    }

    private Caller.Answer completed(Map<String, Object> answers) {
        Map<String, Object> typed = new HashMap<>();
        answers.forEach((key, value) -> typed.put(key, Map.of("value", value)));
        return Door.REST
                .caller(port, "province")
                .post(
                        "/task/" + course.task(byTask, "registerPaperCopies").getId() + "/complete",
                        Map.of("variables", typed));
    }

    private Caller province() {
        return Door.portal(port, "province");
    }

    private Map<String, String> parcel(String number, int copies) {
        return new HashMap<>(Map.of(
                "number", number,
                "emsNumber", "EA123456789CN",
                "receivedOn", today(),
                "copies", String.valueOf(copies),
                "code", code(byPage).substring(0, 12)));
    }

    private String code(String number) {
        return jdbc.queryForObject(
                "select code from dossier_version where number = ? order by version desc limit 1",
                String.class,
                number);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private int receipts() {
        return jdbc.queryForObject("select count(*) from paper_receipt", Integer.class);
    }
}
