package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 经费决算、资金和条件保障 – the pages of one project of 合肥, for those who have to do with it and nobody else. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupportPagesTest {

    private static final List<String> READERS = List.of("jianghuai", "hefei", "province", "supervisor", "auditor");
    private static final List<String> OTHERS =
            List.of("wuhu", "wanjiang", "feixi", "expert1", "finance", "director", "admin");

    @LocalServerPort
    private int port;

    @Autowired
    private Course course;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private String number;

    @BeforeAll
    void aProjectInHand() {
        number = course.submitted("jianghuai");
        jdbc.update("update declaration set state = 'CONTRACTED' where number = ?", number);
    }

    @Order(1)
    @Test
    void theUnitIsAskedForOtherMoneyUntilItSaysThatThereIsNone() {
        String ask = "请在“资金和条件保障”页面说明本项目有无其他财政资金";
        assertThat(page("jianghuai", "")).contains(ask);
        assertThat(page("hefei", "")).doesNotContain(ask);
        assertThat(page("hefei", "/support")).contains("尚未作“<span>签订任务书前</span>”说明");

        assertThat(as("jianghuai").submit(path("/support/other/none"), Map.of()).status())
                .isEqualTo(302);

        assertThat(page("jianghuai", "")).doesNotContain(ask);
        assertThat(page("province", "/support")).contains("没有其他财政资金").doesNotContain("尚未作");
    }

    @Order(2)
    @Test
    void otherMoneyIsStatedWithItsDocument() {
        Map<String, String> empty = Map.of("lines[0].source", "", "lines[0].amount", "", "lines[0].period", "");
        assertThat(hand("jianghuai", "/support/other", empty, "批文.pdf").body()).contains("请填写至少一项“其他财政资金”");
        Map<String, String> line =
                Map.of("lines[0].source", "合肥市科技局", "lines[0].amount", "300000", "lines[0].period", "2023年");

        assertThat(hand("jianghuai", "/support/other", line, "批文.pdf").status()).isEqualTo(302);

        Long statement = jdbc.queryForObject("select max(id) from other_funds", Long.class);
        assertThat(page("auditor", "/support")).contains("合肥市科技局 300,000.00元（2023年）", "批文.pdf");
        assertScan("/support/other/" + statement + "/scan");
    }

    @Order(3)
    @Test
    void theCityRecordsSupportAndTheUnitConfirms() {
        Map<String, String> funds = new HashMap<>(Map.of(
                "kind", "FUNDS",
                "amount", "200000",
                "givenOn", today(),
                "description", "配套资金",
                "source", "市级知识产权专项资金"));
        assertThat(hand("wuhu", "/support", funds, "拨款.pdf").body()).contains("您无权查看");
        assertThat(hand("jianghuai", "/support", funds, "拨款.pdf").body()).contains("市级支持由项目所在地市局登记");
        assertThat(hand("hefei", "/support", funds, "拨款.pdf").status()).isEqualTo(302);
        Long entry = jdbc.queryForObject("select id from city_support", Long.class);
        assertThat(page("jianghuai", "/support")).contains("200,000.00元", "待单位确认", "不计入省级资金台账");

        String answer = "/support/" + entry + "/answer";
        assertThat(as("hefei").submit(path(answer), Map.of("received", "true")).body())
                .contains("只由申报单位办理");
        as("jianghuai").submit(path(answer), Map.of("received", "true"));
        assertThat(page("hefei", "/support")).contains("单位已收到");
        assertScan("/support/" + entry + "/scan");

        funds.putAll(Map.of("amount", "150000", "reason", "实拨十五万"));
        assertThat(as("hefei").hand(path("/support/" + entry), funds, Map.of()).status())
                .isEqualTo(302);
        assertThat(page("province", "/support")).contains("更正和作废记录", "实拨十五万", "200,000.00元", "150,000.00元");
    }

    @Order(4)
    @Test
    void theFiguresAreReadByTheCityItselfTheProvinceAndControl() {
        String xlsx = "/staff/support/" + course.year() + ".xlsx";
        for (String reader : List.of("hefei", "province", "director", "supervisor", "auditor")) {
            assertThat(as(reader).get("/staff/support").body()).as(reader).contains(number, "150,000.00元");
            assertThat(as(reader).get(xlsx).body()).as(reader).startsWith("PK");
        }
        assertThat(as("wuhu").get("/staff/support").body())
                .doesNotContain(number)
                .contains("还没有登记市级支持");
        assertThat(as("finance").get("/staff/support").body()).contains("您没有办理此事项的权限");
        assertThat(as("expert1").get(xlsx).body()).contains("您没有办理此事项的权限");
        assertThat(as("jianghuai").get("/staff/support").status()).isEqualTo(403);
    }

    @Order(5)
    @Test
    void aVoucherIsRefusedByItsFieldOrItsFile() {
        assertThat(hand("jianghuai", "/spending", voucher("1000.005", "记-1"), "发票.pdf")
                        .body())
                .contains("“金额”应为大于0的金额");
        Map<String, byte[]> noPdf = Map.of("发票.pdf", "no pdf".getBytes(StandardCharsets.UTF_8));
        assertThat(as("jianghuai")
                        .hand(path("/spending"), voucher("1000", "记-1"), "file", noPdf)
                        .body())
                .contains("文件“发票.pdf”不是 PDF、JPEG 或 PNG 文件");
        assertThat(hand("hefei", "/spending", voucher("1000", "记-1"), "发票.pdf").body())
                .contains("只由申报单位办理");
    }

    @Order(6)
    @Test
    void theUnitEntersAVoucherThatTheCityQuestionsAndItAnswers() {
        assertThat(hand("jianghuai", "/spending", voucher("1000", "记-1"), "发票.pdf")
                        .status())
                .isEqualTo(302);
        Long entry = jdbc.queryForObject("select id from spending", Long.class);
        String checks = path("/spending/" + entry + "/checks");
        Map<String, String> question = Map.of("finding", "QUESTIONED", "remark", "发票抬头不符");
        assertThat(as("jianghuai").submit(checks, question).body()).contains("不由您指导");

        as("hefei").submit(checks, question);
        assertThat(page("jianghuai", "/spending")).contains("发票抬头不符", "提交答复");
        Long check = jdbc.queryForObject("select id from spending_check", Long.class);
        as("jianghuai").submit(path("/spending/checks/" + check), Map.of("answer", "已换开"));

        assertThat(page("hefei", "/spending")).contains("1,000.00元", "答复：", "已换开");
        assertScan("/spending/" + entry + "/scan");
    }

    @Order(7)
    @Test
    void aCorrectedEntryStaysReadable() {
        Long entry = jdbc.queryForObject("select max(id) from spending", Long.class);
        Map<String, String> less = new HashMap<>(voucher("900", "记-1"));
        less.put("reason", "多记一百");
        assertThat(as("jianghuai")
                        .hand(path("/spending/" + entry), less, Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(page("auditor", "/spending")).contains("多记一百", "已更正或作废", "1,000.00元", "900.00元");

        Long correction = jdbc.queryForObject("select max(id) from spending", Long.class);
        as("jianghuai").submit(path("/spending/" + correction + "/off"), Map.of("reason", "误登"));
        assertThat(page("auditor", "/spending")).contains("作废记录", "还没有登记支出");
    }

    @Order(8)
    @Test
    void nobodyElseReadsAnyOfIt() {
        for (String reader : READERS) {
            assertThat(as(reader).get(path("/spending")).status()).as(reader).isEqualTo(200);
            assertThat(as(reader).get(path("/spending/table.xlsx")).body())
                    .as(reader)
                    .startsWith("PK");
        }
        for (String other : OTHERS) {
            for (String page : List.of("/spending", "/spending/table.xlsx", "/support")) {
                assertThat(as(other).get(path(page)).status()).as(other + page).isEqualTo(422);
            }
        }
        assertThat(Door.visitor(port).get(path("/spending")).status())
                .as("sent to the login")
                .isEqualTo(302);
    }

    private void assertScan(String scan) {
        for (String reader : READERS) {
            assertThat(as(reader).get(path(scan)).body()).as(reader).startsWith("%PDF");
        }
        for (String other : OTHERS) {
            assertThat(as(other).get(path(scan)).status()).as(other).isEqualTo(422);
        }
    }

    private Map<String, String> voucher(String amount, String voucher) {
        return Map.of("item", "人员培训", "spentOn", today(), "amount", amount, "payee", "江淮培训公司", "voucher", voucher);
    }

    private Caller.Answer hand(String account, String page, Map<String, String> fields, String file) {
        return as(account).hand(path(page), fields, "file", Map.of(file, Course.onePage()));
    }

    private String page(String account, String page) {
        return as(account).get(path(page)).body();
    }

    private String path(String page) {
        return "/declarations/" + number + page;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private Caller as(String account) {
        return Door.portal(port, account);
    }
}
