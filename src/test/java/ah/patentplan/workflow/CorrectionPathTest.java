package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** 补正全程 – from the return to the next reader, by city and by province, through every door. */
@WholeSystemTest
@Import(Papers.class)
class CorrectionPathTest {

    private static final String UNIT = "jianghuai";
    private static final String CITY = "hefei";

    @LocalServerPort
    private int port;

    @Autowired
    private Papers papers;

    @Autowired
    private Course course;

    @Autowired
    private Declarations declarations;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private String number;

    @BeforeEach
    void aSubmittedDeclaration() {
        number = papers.filledIn(UNIT, SampleDeclaration.answers(course.year()));
        course.as(UNIT, () -> {
            papers.submit(number);
            return null;
        });
        course.runJobs();
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
    }

    @Test
    void theReviewerIsOfferedEverySectionAndKindOfMaterial() {
        String options = shown("reviewByCity", "sectionOptions");

        assertThat(options)
                .contains("信用承诺书", "一、申报单位基本信息", "二、申报内容", "四、经费预算")
                .contains("三、绩效目标（到%d年底）".formatted(course.year() + 1))
                .contains("材料：建设实施方案", "材料：证明材料")
                .doesNotContain("任务书", "市局盖章");
        assertThat(shown("reviewByCity", "quota")).isEqualTo("推荐名额：本类别不限");
        // what Tasklist posts several choices as
        assertThat(tasks.getVariableLocalTyped(
                                course.task(number, "reviewByCity").getId(), "sections", false)
                        .getType()
                        .getName())
                .isEqualTo("json");
    }

    @Test
    void whatIsPostedForAClosedSectionIsRefused() {
        course.returnedByCity(number, CITY, "content");
        Caller unit = Door.portal(port, UNIT);

        Caller.Answer closed = put(unit, "unitAddress", "另一地址");
        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.body()).contains("“一、申报单位基本信息”不在本次补正范围内");
        assertThat(put(unit, "validInventionPatents", 199).status()).isEqualTo(200);
        assertThat(unit.get("/api/declarations/" + number + "/form")
                        .json()
                        .path("closed")
                        .toString())
                .contains("unit", "PLAN")
                .doesNotContain("content");
    }

    @Test
    void theNextReaderSeesOldAndNewSideBySide() {
        course.returnedByCity(number, CITY, "content", "unit");
        change("validInventionPatents", 199);
        change("leaderMobile", "13900000009");
        course.corrected(number, UNIT);

        assertThat(shown("reviewByCity", "corrections"))
                .contains("有效发明专利数量（件）", "200", "199", "项目负责人／手机", "已修改")
                .doesNotContain("13900000009", "13800000001");
        String page = Door.portal(port, CITY).get("/declarations/" + number).body();
        assertThat(page).contains("合肥市市场监督管理局初审", "需补正的部分", "补正前", "补正后", "199").doesNotContain("13900000009");
    }

    @Test
    void aConditionMissedInACorrectionGoesBackToCorrection() {
        course.returnedByCity(number, CITY, "content");
        change("validInventionPatents", 49);
        Caller unit = Door.portal(port, UNIT);

        Caller.Answer answer = unit.post("/api/declarations/" + number + "/submit", Map.of("correctionNote", "已改"));

        assertThat(answer.body()).contains("不符合申报条件，未能提交");
        assertThat(declaration().state()).isEqualTo(DeclarationState.RETURNED);
        assertThat(course.task(number, "correctDeclaration")).isNotNull();
        change("validInventionPatents", 199);
        course.corrected(number, UNIT);
        assertThat(declaration().state()).isEqualTo(DeclarationState.SUBMITTED);
    }

    @Test
    void theProvinceReturnsAfterTheRecommendationAndTheRankStands() {
        course.recommended(number, CITY);
        Integer rank = declaration().cityRank();
        course.returnedByProvince(number, "content");
        assertThat(course.task(number, "correctDeclaration")).isNotNull();
        change("validInventionPatents", 199);
        course.corrected(number, UNIT);

        assertThat(declaration().state()).isEqualTo(DeclarationState.RECOMMENDED);
        assertThat(declaration().cityRank()).isNotNull().isEqualTo(rank);
        course.withoutPaper(number);
        assertThat(shown("examineFormally", "corrections")).contains("200", "199");
        course.accepted(number);
        assertThat(declaration().state()).isEqualTo(DeclarationState.ACCEPTED);
    }

    @Test
    void anOverdueCorrectionReturnsToTheExaminerUncorrected() {
        course.recommended(number, CITY);
        course.returnedByProvince(number, "content");
        change("validInventionPatents", 199);
        Job due = management.createJobQuery().activityId("correctionDue").singleResult();
        assertThat(due.getDuedate()).isAfter(new Date(due.getCreateTime().getTime() + 5 * 86_400_000L));

        management.executeJob(due.getId());
        course.runJobs();

        assertThat(course.task(number, "correctDeclaration")).isNull();
        course.withoutPaper(number);
        assertThat(course.task(number, "examineFormally")).isNotNull();
        assertThat(declaration().state()).isEqualTo(DeclarationState.RECOMMENDED);
        assertThat(declaration().answers()).containsEntry("validInventionPatents", 200);
    }

    @Test
    void aRefusalNamesItsClause() {
        course.recommended(number, CITY);
        course.withoutPaper(number);
        String task = "/task/" + course.task(number, "examineFormally").getId() + "/complete";
        Caller province = Door.REST.caller(port, "province");

        Caller.Answer without =
                province.post(task, answers(Map.of("acceptance", "refused", "examinationOpinion", "不齐")));
        assertThat(without.body()).contains("请填写“不予受理依据的条款”");
        Map<String, String> complete =
                Map.of("acceptance", "refused", "examinationOpinion", "不齐", "refusalClause", "通知三（一）");
        assertThat(province.post(task, answers(complete)).status()).isEqualTo(204);

        assertThat(declaration().refusalClause()).isEqualTo("通知三（一）");
    }

    private static Map<String, Object> answers(Map<String, String> texts) {
        Map<String, Object> variables = new HashMap<>();
        texts.forEach((key, text) -> variables.put(key, Map.of("value", text, "type", "String")));
        return Map.of("variables", variables);
    }

    private Caller.Answer put(Caller unit, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(declaration().answers());
        changed.put(key, value);
        return unit.put(
                "/api/declarations/" + number, Map.of("revision", declaration().revision(), "answers", changed));
    }

    private void change(String key, Object value) {
        Map<String, Object> changed = new HashMap<>(declaration().answers());
        changed.put(key, value);
        papers.save(UNIT, number, changed);
    }

    private String shown(String key, String variable) {
        return String.valueOf(tasks.getVariableLocal(course.task(number, key).getId(), variable));
    }

    private Declaration declaration() {
        return declarations.of(number);
    }
}
