package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.notification.Letters;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.GuideEdits;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.VirtualClock;
import ah.patentplan.workflow.Cases;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 年度计划 – from this year's programme to the next one, while a case of this year goes on as it began. */
@WholeSystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgrammePagesTest {

    private static final String TABLE = "checkEligibility-universityOperation.dmn";
    private static final String OWN_LETTER = "市局已推荐：[(${number})]\n[(${unitName})]：\n\n贵单位的申报已推荐。";

    @LocalServerPort
    private int port;

    @Autowired
    private Course course;

    @Autowired
    private Cases cases;

    @Autowired
    private Programmes programmes;

    @Autowired
    private GuideEdits guides;

    @Autowired
    private Letters letters;

    @Autowired
    private VirtualClock clock;

    private Caller admin;
    private int next;
    private String here;

    @BeforeEach
    void theYears() {
        admin = Door.portal(port, "admin");
        next = programmes.findAllByOrderByYearDesc().stream()
                        .filter(programme -> programme.isAnnounced())
                        .findFirst()
                        .orElseThrow()
                        .year()
                + 1;
        here = "/admin/programmes/" + next;
    }

    @Order(1)
    @Test
    void theNextYearIsCopiedAndOnlyTheAdministratorSeesIt() {
        course.submitted("jianghuai");
        assertThat(admin.submit("/admin/programmes", Map.of("from", "" + (next - 1), "to", "" + next))
                        .status())
                .isEqualTo(302);
        assertThat(admin.get("/admin/programmes").body()).contains(next + "年度专利转化专项计划", "筹备中", "2022年度专利转化专项计划");
        assertThat(admin.get(here).body()).contains("受理截止时间", next + "-12-", "本地规则", "由" + (next - 1) + "年度复制");
        assertThat(Door.visitor(port).get("/").body()).doesNotContain(next + "年度");
        assertThat(Door.portal(port, "province").get("/staff/deadlines").body()).doesNotContain(next + "年度");
        for (String other : List.of("province", "jianghuai", "supervisor", "auditor")) {
            Caller caller = Door.portal(port, other);
            for (String page : List.of("", "/letters", "/letters/accepted", "/guides/KEY_CITY")) {
                assertThat(caller.get(here + page).status()).as(other + page).isEqualTo(403);
            }
            assertThat(caller.submit(here + "/announcement", Map.of()).status()).isEqualTo(403);
        }
    }

    @Order(2)
    @Test
    void whatIsWrongIsNamedAndStandsAsItWasTyped() {
        var refused =
                admin.submit(here, Map.of("DEADLINE", next + "-01-01T18:00", "CONTACTS", "新的联系人", "reason", "核对"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("“受理截止时间”应晚于“开放时间”", next + "-01-01T18:00", "新的联系人", "value=\"核对\"");
        assertThat(admin.submit(here + "/announcement", Map.of()).body()).contains("不能发布", "“通知文号”未填写");
        assertThat(admin.submit(here, Map.of("NOTICE_NUMBER", "皖市监办函〔%d〕1号".formatted(next), "reason", "通知已印发"))
                        .status())
                .isEqualTo(302);
        assertThat(admin.get(here).body()).contains("“通知文号”原：未填写；现：皖市监办函〔%d〕1号；理由：通知已印发".formatted(next));
    }

    @Order(3)
    @Test
    void aTableThatDiffersFromTheNewNoticeIsFoundUntilTheGuideSaysTheSame() throws IOException {
        String table = Files.readString(Path.of("bpmn", TABLE)).replace("&gt;= 50<", "&gt;= 51<");
        String release = Door.REST
                .caller(port, "admin")
                .deploy(Map.of(TABLE, table))
                .json()
                .path("id")
                .asText();
        admin.submit("/admin/releases", Map.of("year", "" + next, "release", release));
        assertThat(check()).contains("的要求与通知不一致：通知为&gt;= 50", "导出 Excel");
        assertThat(admin.submit(here + "/announcement", Map.of()).status()).isEqualTo(422);
        Map<String, String> typed =
                new HashMap<>(course.as("admin", () -> guides.entries(next, Category.UNIVERSITY_OPERATION)));
        typed.replaceAll((key, value) ->
                key.startsWith("conditions.") && key.endsWith("threshold") && value.equals("50") ? "51" : value);
        typed.put("reason", "按新通知");
        assertThat(admin.submit(here + "/guides/UNIVERSITY_OPERATION", typed).status())
                .isEqualTo(302);
        assertThat(check()).contains("未发现问题", "工作日历缺");
        assertThat(admin.get("/admin/releases/check.xlsx?year=" + next).status())
                .isEqualTo(200);
    }

    @Order(4)
    @Test
    void aLetterIsWordedAnewAndNothingElseIsTaken() {
        assertThat(admin.get(here + "/letters").body()).contains("受理通知", "立项通知", "程序自带");
        String page = here + "/letters/recommended";
        assertThat(admin.submit(page, Map.of("text", OWN_LETTER + "[(${T(java.lang.System)})]", "reason", "改写"))
                        .body())
                .contains("没有“[(${T(java.lang.System)})]”这一内容");
        assertThat(admin.submit(page, Map.of("text", OWN_LETTER, "reason", "改写"))
                        .status())
                .isEqualTo(302);
        assertThat(admin.get(here + "/letters").body()).contains("本年度文稿");
    }

    @Order(5)
    @Test
    void theYearIsAnnouncedAndStands() {
        assertThat(admin.submit(here + "/announcement", Map.of()).status()).isEqualTo(302);
        assertThat(Door.visitor(port).get("/").body()).contains(next + "年度专利转化专项计划", "未开放");
    }

    @Order(6)
    @Test
    void theNewYearFollowsItsOwnRulesAndTheRunningCaseGoesOnAsItBegan() {
        int year = next - 1;
        String announced = "/admin/programmes/" + year;
        assertThat(admin.submit(announced, Map.of("TITLE", "另一计划", "reason", "改写"))
                        .body())
                .contains("已发布，不能修改");
        String running = year - 1 + "-UO-0001";
        course.recommended(running, "hefei");
        assertThat(letters.findByNumberOrderById(running))
                .filteredOn(letter -> letter.kind().equals("recommended"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).doesNotContain("贵单位的申报已推荐。"));
        clock.moveTo(programmes.of(year).opensAt());
        String opened = course.as("wanjiang", () -> cases.open(Category.UNIVERSITY_OPERATION, year));
        assertThat(opened).isEqualTo(year + "-UO-0001");
        assertThat(thresholds("wanjiang", opened)).contains("≥51件").doesNotContain("≥50件");
        assertThat(thresholds("jianghuai", running)).contains("≥50件").doesNotContain("≥51件");
        assertThat(Door.portal(port, "jianghuai")
                        .get("/declarations/" + running)
                        .status())
                .isEqualTo(200);
        assertThat(Door.visitor(port).get("/").body()).contains("2022年度专利转化专项计划", "皖市监办函〔2022〕636号");
        assertThat(admin.get("/admin/programmes/2022").body()).contains("2022-09-26 18:00:00", "皖市监办函〔2022〕636号");
        assertThat(admin.submit(announced + "/recall", Map.of("reason", "误")).body())
                .contains("已开放申报，不能撤回发布");
    }

    private String check() {
        return admin.get("/admin/releases/check?year=" + next).body();
    }

    private List<String> thresholds(String unit, String number) {
        JsonNode form = Door.portal(port, unit)
                .get("/api/declarations/" + number + "/form")
                .json();
        return form.path("verdicts").findValuesAsText("threshold");
    }
}
