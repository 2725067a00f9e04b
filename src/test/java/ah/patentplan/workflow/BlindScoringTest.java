package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.ProjectCourse;
import ah.patentplan.Standing;
import ah.patentplan.WholeSystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 独立评分 – the expert's desk, and what no expert learns through any door; the steps build on each other. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BlindScoringTest {

    private static final String RECUSED = "expert1";
    private static final String REASON = "对标分析深入，举措具体。";

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    ProjectCourse project;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Standing standing;

    private String jianghuai;
    private String wanjiang;

    @BeforeAll
    void onePanelForTwoDeclarations() {
        jdbc.update(
                "update expert set unit_name = '某示范研究院', credit_code = '12340000EXP000008J' where account = ?",
                RECUSED);
        jdbc.update(
                "insert into expert_relation (expert, kind, unit_name, credit_code, note) values (?, 'ADVISER', '江淮示范大学', '', '')",
                RECUSED);
        jianghuai = course.submitted("jianghuai");
        wanjiang = course.submitted("wanjiang");
        course.recommended(jianghuai, "hefei");
        course.recommended(wanjiang, "wuhu");
        course.accepted(jianghuai);
        course.accepted(wanjiang);
        course.panelAppointed();
    }

    @Test
    @Order(1)
    void theDeskListsTheOwnDeclarationsAndTheOwnProgressOnly() {
        assertThat(page("expert2", "/scoring")).contains(jianghuai, wanjiang, "江淮示范大学", "未评", "0/2", "评分期限");
        assertThat(page(RECUSED, "/scoring")).contains(wanjiang, "0/1").doesNotContain(jianghuai, "江淮");
        assertThat(portal("province").get("/scoring").body()).contains("您没有办理此事项的权限");
        assertThat(page("expert2", "/scoring/" + wanjiang))
                .contains("/declarations/" + wanjiang + "/dossier.pdf", "2/2", "Ctrl");
    }

    @Test
    @Order(2)
    void aDraftSurvivesTheSessionAndStandsInTasklistToo() {
        Map<String, Object> draft = Map.of("foundation", 18.5, "foundationReason", REASON);
        JsonNode saved = save("expert2", jianghuai, 0, draft).json();
        assertThat(saved.path("revision").asInt()).isEqualTo(1);

        JsonNode start = portal("expert2").get("/api/scoring/" + jianghuai).json();
        assertThat(start.path("revision").asInt()).isEqualTo(1);
        assertThat(start.path("data").path("foundation").asDouble()).isEqualTo(18.5);
        assertThat(page("expert2", "/scoring")).contains("草稿");
        for (Door door : Door.values()) {
            String shown = door.caller(port, "expert2")
                    .get("/task/" + task("expert2", jianghuai).getId() + "/form-variables")
                    .body();
            assertThat(shown).contains("18.5", REASON);
        }
        assertThat(jdbc.queryForObject("select count(*) from act_hi_varinst where text_ = ?", Integer.class, REASON))
                .as("the engine never keeps a draft")
                .isZero();
    }

    @Test
    @Order(3)
    void aDraftOfAnOlderWindowIsRefusedAndTheNewerOneStays() {
        assertThat(save("expert2", jianghuai, 0, Map.of("foundation", 1)).body())
                .contains("另一窗口");
        assertThat(save("expert2", jianghuai, 1, Map.of("foundationReason", "长".repeat(20_001)))
                        .body())
                .contains("过长");
        assertThat(portal("expert2")
                        .get("/api/scoring/" + jianghuai)
                        .json()
                        .at("/data/foundation")
                        .asDouble())
                .isEqualTo(18.5);
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource({
        "foundation, 20.1, 不得大于20",
        "foundation, -0.1, 不得小于0",
        "foundation, 18.55, 最多1位小数",
        "foundation, , 必填",
        "foundationReason, '     ', 必填",
        "foundationReason, '好      ', 不得少于5字",
        "bonus, 5, 不是本表单的填写项"
    })
    void aSheetThatDoesNotFitIsRefusedWithItsFieldAndNothingChanges(String key, String value, String refusal) {
        Map<String, Object> sheet = sheet(18);
        boolean text = key.endsWith("Reason");
        sheet.put(key, value == null || text ? value : Double.valueOf(value));
        var answer = standing.isTheSameAfter(() -> portal("expert2").post("/api/scoring/" + jianghuai, sheet));
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).contains(refusal);
    }

    @Test
    @Order(5)
    void submittingLeadsToTheNextSheetAndTheOwnOneIsShownAsItWasGiven() {
        JsonNode answer =
                portal("expert2").post("/api/scoring/" + jianghuai, sheet(18)).json();
        assertThat(answer.path("next").asText()).isEqualTo(wanjiang);
        assertThat(page("expert2", "/scoring")).contains("已提交", "1/2", "87.00");
        assertThat(page("expert2", "/scoring/" + jianghuai)).contains(REASON, "18/20", "87.00");
        assertThat(save("expert2", jianghuai, 0, Map.of()).body()).contains("目前不由您评分");
        assertThat(portal("expert2")
                        .post("/api/scoring/" + jianghuai, sheet(10))
                        .body())
                .contains("没有由您填写的评分表");
        assertThat(jdbc.queryForObject("select count(*) from score_draft", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select length(sheet) from score", Integer.class))
                .isEqualTo(64);
    }

    @Test
    @Order(6)
    void whoIsRecusedFindsNothingOfTheDeclarationAnywhere() {
        String id = task("expert3", jianghuai).getId();
        String instance = task("expert3", jianghuai).getProcessInstanceId();
        for (Door door : Door.values()) {
            Caller expert = door.caller(port, RECUSED);
            for (String path : Prying.queries(jianghuai, instance)) {
                assertThat(expert.get(path).body())
                        .as(path)
                        .doesNotContain(jianghuai, "江淮", "\"count\":1", "\"count\":2", "\"count\":5");
            }
            for (String path :
                    List.of("", "/variables", "/form-variables", "/localVariables", "/deployed-form", "/form")) {
                assertThat(expert.get("/task/" + id + path).status()).as(path).isIn(403, 404);
            }
        }
        Caller expert = portal(RECUSED);
        for (String path : pages(jianghuai)) {
            var answer = expert.get(path);
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(answer.body()).as(path).doesNotContain("江淮");
        }
        for (String path : List.of("/", "/staff", "/staff/declarations", "/scoring")) {
            assertThat(expert.get(path).body()).as(path).doesNotContain(jianghuai, "江淮");
        }
        assertThat(save(RECUSED, jianghuai, 0, Map.of("foundation", 1)).body()).contains("您无权查看");
        assertThat(expert.post("/api/scoring/" + jianghuai, sheet(1)).status()).isBetween(400, 499);
    }

    @Order(7)
    @ParameterizedTest
    @ValueSource(strings = {"expert2", "expert3"})
    void noExpertLearnsOfAnotherBeforeOrAfterTheOwnScore(String account) {
        String instance = task("expert3", jianghuai).getProcessInstanceId();
        String[] others =
                Prying.experts().filter(other -> !other.equals(account)).toArray(String[]::new);
        for (Door door : Door.values()) {
            Caller expert = door.caller(port, account);
            for (String path : Prying.queries(jianghuai, instance)) {
                assertThat(expert.get(path).body())
                        .as(account + path)
                        .doesNotContain(others)
                        .doesNotContain("nrOf", "\"count\":4", "\"count\":5", "\"count\":6");
            }
        }
        Caller expert = portal(account);
        String strangersTotal = account.equals("expert2") ? "专家1" : "87.00";
        for (String path : Prying.ownPages(jianghuai, wanjiang)) {
            assertThat(expert.get(path).body())
                    .as(account + path)
                    .doesNotContain(others)
                    .doesNotContain(strangersTotal, "评审得分");
        }
        for (String path : Prying.panelPages(jianghuai)) {
            assertThat(expert.get(path).status()).as(account + path).isBetween(400, 499);
        }
    }

    @Test
    @Order(8)
    void theFileThatExpertsReadNamesNoPersonInItsPropertiesOrItsName() {
        String file = portal("expert3")
                .get("/declarations/" + jianghuai + "/dossier.pdf")
                .body();
        assertThat(file).startsWith("%PDF").doesNotContain("expert3", "expert2");
    }

    @Test
    @Order(9)
    void theRankingNamesLabelsAndIsForThoseWhoDecideAndCheck() {
        List<String> experts = List.of("expert3", "expert4", "expert5", "expert6", "expert7");
        experts.forEach(expert -> submitted(expert, jianghuai, 10 + experts.indexOf(expert)));
        String panel = jianghuai.replaceFirst("\\d{4}$", "P01");
        String ranking = "/staff/panels/" + panel + "/ranking";
        assertThat(page("province", ranking)).contains("还没有确认评审结果的项目", "未完成", "江淮示范大学", "皖江示范研究院");
        course.complete("province", jianghuai, "confirmReviewResult", Map.of("reviewResult", "confirmed"));
        for (String reader : List.of("province", "director", "supervisor", "auditor")) {
            assertThat(page(reader, ranking))
                    .contains("第1名（1–1）", ">专家", "宽严度", "未完成", "皖江示范研究院")
                    .doesNotContain("expert", "王二", "张三", "郑七");
            assertThat(portal(reader).get(ranking + ".xlsx").body()).startsWith("PK");
        }
        assertThat(page("province", "/declarations/" + jianghuai))
                .as("who gave a sheet when would tell whose label it is")
                .contains("计算评审结果")
                .doesNotContain("提交评分");
        for (String other : List.of("finance", "hefei", "jianghuai")) {
            assertThat(portal(other).get(ranking).status()).as(other).isBetween(400, 499);
        }
    }

    private void submitted(String expert, String number, int points) {
        assertThat(portal(expert).post("/api/scoring/" + number, sheet(points)).status())
                .isEqualTo(200);
        course.runJobs();
    }

    private Caller.Answer save(String account, String number, int revision, Map<String, Object> answers) {
        return portal(account).put("/api/scoring/" + number, Map.of("revision", revision, "answers", answers));
    }

    private Caller portal(String account) {
        return Door.portal(port, account);
    }

    private String page(String account, String path) {
        var answer = portal(account).get(path);
        assertThat(answer.status()).as(account + path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Task task(String expert, String number) {
        return tasks.createTaskQuery()
                .taskAssignee(expert)
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    /** Every address of the portal that leads to the declaration. */
    private List<String> pages(String number) {
        List<String> pages = new ArrayList<>(Prying.pages(number));
        jdbc.queryForList("select id from material where number = ?", Long.class, number)
                .forEach(id -> pages.add("/declarations/" + number + "/materials/" + id));
        return pages;
    }

    /** Points for the first item; 22, 22, 12.5 and 12.5 for the others. */
    private static Map<String, Object> sheet(int points) {
        Map<String, Object> sheet = new HashMap<>(Map.of(
                "foundation", points, "transfer", 22, "planQuality", 22, "targetLevel", 12.5, "safeguards", 12.5));
        List.copyOf(sheet.keySet()).forEach(item -> sheet.put(item + "Reason", REASON));
        return sheet;
    }
}
