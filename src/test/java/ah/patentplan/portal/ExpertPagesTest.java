package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.document.Spreadsheet;
import ah.patentplan.programme.Category;
import ah.patentplan.review.ExpertExport;
import ah.patentplan.review.PanelCandidates;
import ah.patentplan.review.Panels;
import ah.patentplan.review.Recusal;
import ah.patentplan.workflow.PanelCases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 专家库的门 – who reads the pool, who changes it, and what an expert sees of it. */
@WholeSystemTest
class ExpertPagesTest {

    private static final String POOL = "/staff/experts";
    private static final String INTERESTS = "/expert/interests";
    private static final String DENIED = "您没有办理此事项的权限";
    private static final Map<String, String> RELATION =
            Map.of("kind", "持股", "unitName", "皖江示范研究院", "creditCode", "", "note", "");

    @LocalServerPort
    private int port;

    @Autowired
    private Course course;

    @Autowired
    private PanelCases panels;

    @Autowired
    private PanelCandidates candidates;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Panels formed;

    @Autowired
    private ExpertExport export;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void officeSupervisorAndAuditorReadThePoolAndNobodyElse() {
        for (String reader : List.of("province", "supervisor", "auditor")) {
            Caller caller = Door.portal(port, reader);
            assertThat(caller.get(POOL).body()).contains("徽州示范律师事务所", "共 7 名");
            assertThat(caller.get(POOL + "?field=科技&region=&unit=").body()).contains("皖北示范学院", "共 1 名");
            assertThat(caller.get(POOL + "/expert4").body()).contains("顾问：徽州示范茶业有限公司", "法律顾问");
            assertThat(caller.get(POOL + "/pool.xlsx").status()).isEqualTo(200);
        }
        for (String other : List.of("expert1", "director", "finance", "hefei", "admin")) {
            Caller caller = Door.portal(port, other);
            for (String path : List.of(POOL, POOL + "/expert4", POOL + "/pool.xlsx", POOL + "/template.xlsx")) {
                assertThat(caller.get(path).body())
                        .as(other + " " + path)
                        .contains(DENIED)
                        .doesNotContain("徽州示范");
            }
        }
        assertThat(Door.portal(port, "jianghuai").get(POOL).status()).isEqualTo(403);
    }

    @Test
    void theOfficeAloneChangesIt() {
        for (String other : List.of("supervisor", "auditor", "expert4", "director", "hefei")) {
            Caller caller = Door.portal(port, other);
            assertThat(caller.submit(POOL + "/expert4/relations", RELATION).body())
                    .contains(DENIED);
            assertThat(caller.submit(POOL + "/expert4/relations/1", Map.of("reason", "x"))
                            .body())
                    .contains(DENIED);
            assertThat(caller.submit(POOL + "/expert4", entry("40")).body()).contains(DENIED);
            assertThat(caller.upload("/api/experts/import", new byte[] {1}).body())
                    .contains(DENIED);
        }
        Caller province = Door.portal(port, "province");
        assertThat(province.submit(POOL + "/expert4", entry("0")).body()).contains("“年度评审上限”应为1至999的整数：0");
        province.submit(POOL + "/expert4", entry("12"));
        assertThat(province.get(POOL + "/expert4").body()).contains("12 项");
    }

    @Test
    void anImportIsTakenOrToldCellByCell() {
        Caller province = Door.portal(port, "province");
        byte[] same = course.as("province", export::file);
        assertThat(province.upload("/api/experts/import", same).json().toString())
                .isEqualTo("{\"faults\":[],\"added\":0,\"changed\":0,\"related\":0,\"withoutLogin\":[]}");

        Caller.Answer wrong = province.upload("/api/experts/import", pool("newcomer", "1234"));
        assertThat(wrong.json().path("faults").get(0).asText()).isEqualTo("第2行“统一社会信用代码”：应为18位，且校验位正确：1234");
        Caller.Answer right = province.upload("/api/experts/import", pool("newcomer", "12340000EXP000002W"));
        assertThat(right.json().path("withoutLogin").get(0).asText()).isEqualTo("newcomer");
        assertThat(province.get(POOL + "/newcomer").body()).contains("该专家尚无登录账号");
        jdbc.update("delete from expert where account = 'newcomer'");

        assertThat(province.upload("/api/experts/import", new byte[4 * 1024 * 1024 + 1])
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("文件超过 4 MB");
        assertThat(province.upload("/api/experts/import", "a,b".getBytes())
                        .json()
                        .path("message")
                        .asText())
                .startsWith("不是 .xlsx 文件");
    }

    @Test
    void anExpertDeclaresAndSeesNothingButTheExpertsOwn() {
        Caller expert = Door.portal(port, "expert5");
        assertThat(expert.get("/staff").body()).contains(INTERESTS);
        assertThat(expert.get(INTERESTS).body()).contains("没有利益关系").doesNotContain("茶业");

        String path = INTERESTS + "/" + course.year();
        assertThat(expert.submit(path, sheet("none")).body()).contains("已选择“没有利益关系”，不应再填写利益关系");
        expert.submit(path, sheet("some"));
        assertThat(expert.get(INTERESTS).body()).contains("第2次", "近三年合作：皖江示范研究院");
        assertThat(Door.portal(port, "expert6").get(INTERESTS).body()).doesNotContain("皖江");
        assertThat(Door.portal(port, "supervisor").get(POOL + "/expert5").body())
                .contains("近三年合作：皖江示范研究院");
        for (String other : List.of("province", "supervisor", "jianghuai", "hefei")) {
            assertThat(Door.portal(port, other).get(INTERESTS).body()).contains(DENIED);
        }
    }

    @Test
    void aNamesakeIsFoundThoughTheNameIsKeptSealedAndTheRecusalDoesNotTellIt() {
        String number = course.submitted("feixi");
        course.recommended(number, "hefei");
        course.accepted(number);
        jdbc.update("update expert set name = '钱 负责' where account = 'expert7'");
        String panel = course.as("province", () -> panels.form(Category.UNIVERSITY_OPERATION, course.year()));

        assertThat(jdbc.queryForObject("select answers::text from declaration where number = ?", String.class, number))
                .doesNotContain("钱负责");
        List<Recusal> recusals = transactions.execute(reading -> candidates.of(formed.of(panel)).stream()
                .flatMap(candidate -> candidate.recusals().stream())
                .toList());
        assertThat(recusals).singleElement().satisfies(recusal -> {
            assertThat(recusal.expert()).isEqualTo("expert7");
            assertThat(recusal.ground()).isEqualTo("专家与申报书所列人员同名");
        });
    }

    private static byte[] pool(String account, String code) {
        return Spreadsheet.file(List.of(
                new Spreadsheet(
                        "专家",
                        List.of("账号", "姓名", "工作单位", "统一社会信用代码", "地区", "专业领域", "年度评审上限", "是否在库"),
                        List.of(List.of(account, "新人", "某院", code, "合肥市", "专利运营", 10, "是"))),
                new Spreadsheet("利益关系", List.of("账号", "关系", "单位名称", "统一社会信用代码", "说明"), List.of())));
    }

    private static Map<String, String> entry(String load) {
        return Map.of(
                "name", "李四",
                "unitName", "徽州示范律师事务所",
                "creditCode", "31340000EXP0000044",
                "region", "341000",
                "fields", "知识产权法律",
                "maxLoad", load,
                "active", "是",
                "reason", "核实");
    }

    private static Map<String, String> sheet(String tie) {
        Map<String, String> sheet = new HashMap<>();
        sheet.put("tie", tie);
        sheet.put("relations[0].kind", "近三年合作");
        sheet.put("relations[0].unitName", "皖江示范研究院");
        sheet.put("relations[1].kind", "兼职");
        sheet.put("relations[1].unitName", "");
        sheet.put("confirmed", "true");
        return sheet;
    }
}
