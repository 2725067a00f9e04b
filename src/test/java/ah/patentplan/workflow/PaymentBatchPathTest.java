package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Door;
import ah.patentplan.decision.Decision;
import ah.patentplan.decision.Objection;
import ah.patentplan.decision.Objector;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.document.Csv;
import ah.patentplan.document.SpreadsheetFile;
import ah.patentplan.funding.BookingKind;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 批量拨付 – from the page of finance through the bank's file to the ledger, and two persons at every door. */
class PaymentBatchPathTest extends EndedCase {

    private static final List<String> HEADS = List.of("付款标识", "金额（元）", "结果", "凭证号", "失败原因");
    private static final String PAGE = "/staff/payments";

    @Autowired
    private Processes processes;

    @Autowired
    private ObjectionCases objections;

    @Autowired
    private Clock clock;

    @Test
    void threeProjectsArePaidFromOneFile() {
        List<String> numbers = requested();
        List<String> keys = numbers.stream().map(number -> number + "-F1-1").toList();
        Caller finance = Door.portal(port, "finance");
        assertThat(finance.get(PAGE).body()).contains(keys).contains("徽商银行合肥分行");
        String page = sent(finance, keys);

        byte[] file = Csv.file(
                HEADS,
                List.of(
                        List.of(keys.get(0), "360000.00", "成功", "Y-1", ""),
                        List.of(keys.get(1), "360000.00", "失败", "", "户名不符"),
                        List.of(keys.get(2), "36", "成功", "Y-3", "")));
        assertThat(imported(finance, page, file))
                .contains("付款成功1笔，付款失败1笔，此前已导入0笔，有误1处", "第4行“金额（元）”：应为360000.00，文件中为36");
        assertPaid(numbers.get(0), 36);
        assertStandsAgainWith(numbers.get(1), "银行付款失败：户名不符");
        assertThat(openTasks(numbers.get(2))).containsExactly("confirmPayment");

        assertThat(imported(finance, page, file)).contains("付款成功0笔，付款失败0笔，此前已导入2笔，有误1处");
        assertPaid(numbers.get(0), 36);

        byHand(numbers.get(1));
        afterItsObjection(finance, page, keys.get(2), numbers.get(2));
        assertThat(finance.get(page).body()).contains("凭证号 Y-1", "户名不符", "凭证号 Y-3");
    }

    private String sent(Caller finance, List<String> keys) {
        String page = PAGE + "/batches/" + made(finance, keys);
        assertThat(finance.get(page + "/payments.csv").body()).contains("目前为“待发送”");
        assertThat(finance.submit(page, page + "/send", Map.of()).status()).isEqualTo(302);
        assertThat(finance.get(page).body()).contains("批次已发送");
        assertThat(finance.get(page + "/payments.csv").body())
                .contains(keys)
                .contains("1023701021000123456", "360000.00");
        assertThat(finance.get(page + "/payments.xlsx").body()).startsWith("PK");
        return page;
    }

    private void assertStandsAgainWith(String number, String reason) {
        assertThat(openTasks(number)).containsExactly("requestPayment");
        assertThat(jdbc.queryForList("select text_ from act_ru_variable where name_ = 'rejection'", String.class))
                .contains(reason);
    }

    private void byHand(String number) {
        project.paid(number);
        assertPaid(number, 36);
    }

    private void afterItsObjection(Caller finance, String page, String key, String number) {
        byte[] file = Csv.file(HEADS, List.of(List.of(key, "360,000.00", "成功", "Y-3", "")));
        String objection = course.as("province", () -> objections.enter(number, filing()));
        assertThat(imported(finance, page, file)).contains("第2行：申报 " + number + " 有未办结的异议");
        assertThat(openTasks(number)).containsExactly("confirmPayment");
        inadmissible(objection);

        assertThat(imported(finance, page, file)).contains("付款成功1笔，付款失败0笔");
        assertPaid(number, 36);
        assertThat(imported(finance, page, file)).contains("该结果此前已全部导入，没有变化");
        assertPaid(number, 36);
    }

    @Test
    void whoRequestedConfirmsAtNoDoor() {
        accounts.make("both", "两岗经办人", "demo", "provinceOffice", "finance");
        String number = contracted();
        course.complete("both", number, "requestPayment", payment());
        Map<String, String> order = Map.of("key", number + "-F1-1");
        for (Door door : Door.values()) {
            assertThat(confirms(door, "both", course.task(number, "confirmPayment"))
                            .body())
                    .as(door.name())
                    .contains("由您申请，不能由您确认");
        }
        Caller both = Door.portal(port, "both");
        assertThat(both.get(PAGE).body()).contains("由您申请");
        assertThat(both.submit(PAGE + "/batches", order).body()).contains("由您申请，不能由您确认");
        assertThat(Door.portal(port, "province")
                        .submit(PAGE + "/batches", order)
                        .body())
                .contains("您没有办理此事项的权限");
    }

    @Test
    void ofTwoOfficersAtOnceOneConfirmsAndABoxThatRunsAgainBooksNothing() {
        String number = contracted();
        project.paymentRequested(number);
        Task task = course.task(number, "confirmPayment");

        List<Integer> answers = Stream.of("finance", "finance2")
                .map(account -> CompletableFuture.supplyAsync(
                        () -> confirms(Door.REST, account, task).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(204);
        assertPaid(number, 36);
        replayed(number);
        assertPaid(number, 36);
        assertThat(letterKinds(number)).containsOnlyOnce("payment");
    }

    private Caller.Answer confirms(Door door, String account, Task task) {
        Map<String, Object> answers =
                Map.of("payment", Map.of("value", "confirmed"), "voucher", Map.of("value", "V-" + account));
        return door.caller(port, account).post("/task/" + task.getId() + "/submit-form", Map.of("variables", answers));
    }

    @Test
    void aFileThatIsTooLargeIsNotGivenToItsReader() {
        String number = contracted();
        project.paymentRequested(number);
        Caller finance = Door.portal(port, "finance");
        String page = PAGE + "/batches/" + made(finance, List.of(number + "-F1-1"));
        finance.submit(page, page + "/send", Map.of());

        byte[] large = new byte[SpreadsheetFile.MAX_BYTES + 1];
        assertThat(finance.hand(page + "/result", Map.of(), Map.of("结果.csv", large))
                        .body())
                .contains("文件超过 4 MB");
        assertThat(Door.portal(port, "auditor")
                        .hand(page + "/result", Map.of(), Map.of("结果.csv", new byte[1]))
                        .body())
                .contains("您没有办理此事项的权限");
    }

    /** Three projects that wait to be confirmed. */
    private List<String> requested() {
        List<String> numbers = List.of(accepted(UNIT, CITY), accepted("feixi", CITY), accepted("wanjiang", "wuhu"));
        course.panelAppointed();
        numbers.forEach(project::reviewed);
        project.meetingFrozen(project.meetingRecorded(project.meetingCalled(), Decision.APPROVED));
        numbers.forEach(project::publicityOver);
        project.contractSigned(numbers.get(0), UNIT, CITY);
        project.contractSigned(numbers.get(1), "feixi", CITY);
        project.contractSigned(numbers.get(2), "wanjiang", "wuhu");
        numbers.forEach(project::paymentRequested);
        return numbers;
    }

    private String made(Caller finance, List<String> keys) {
        assertThat(finance.submit(PAGE, PAGE + "/batches", Map.of("key", String.join(",", keys)))
                        .status())
                .isEqualTo(302);
        return jdbc.queryForObject(
                "select batch from payment_line where key = ? and state = 'WAITING'", String.class, keys.get(0));
    }

    private String imported(Caller finance, String page, byte[] file) {
        assertThat(finance.hand(page + "/result", Map.of(), Map.of("结果.csv", file))
                        .status())
                .isEqualTo(302);
        course.runJobs();
        return finance.get(page).body();
    }

    private void assertPaid(String number, int wan) {
        assertThat(ledger.total(BookingKind.PAYMENT, number)).isEqualTo(wan(wan));
    }

    /** Somebody lets the box run again that has run. */
    private void replayed(String number) {
        Declaration declaration = declarations.of(number);
        Map<String, Object> constants = Map.of(
                "category", declaration.category().process(),
                "region", declaration.region(),
                "unit", declaration.unit(),
                "year", declaration.year(),
                "instalment", "first");
        processes.enter("funding", "paymentToBookPayment", declaration.year(), number, constants);
        course.runJobs();
    }

    private static Map<String, Object> payment() {
        return Map.of(
                "channel", "unitAccount",
                "payee", "承担单位",
                "payeeReason", "基本账户以简称开立",
                "bank", "徽商银行合肥分行",
                "accountNumber", "1023701021000123456",
                "paymentReason", "任务书约定",
                "otherFundsSeen", true);
    }

    private Objection.Filing filing() {
        Objector objector = new Objector("吴异议", "", "11010519491231002X", "0551-63356984", "");
        return new Objection.Filing(objector, "该单位的专利已经转让", clock.instant());
    }

    private void inadmissible(String objection) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("ruling", "INADMISSIBLE");
        answers.put("inadmissibility", "LATE");
        answers.put("findings", "已核查");
        answers.put("reply", "逾期提出");
        course.complete("province", objection, "handleObjection", answers);
    }
}
