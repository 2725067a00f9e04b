package ah.patentplan.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.server.ResponseStatusException;

/** 办理档案 – all that the engine and the project know of a case stands in its file, and only auditors take it home. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseFileTest {

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    CaseFiles files;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate jdbc;

    private String number;
    private HistoricProcessInstance root;

    @BeforeAll
    void aDeclarationRecommendedByItsCity() {
        number = course.submitted("jianghuai");
        course.recommended(number, "hefei");
        root = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .singleResult();
    }

    @Test
    void theFileTellsWhatTheHistoryKnows() throws IOException {
        String text = text(file("auditor", root.getId()));
        assertThat(text).contains(number, "江淮示范大学", "合肥市", "形式审查", root.getId());
        for (HistoricProcessInstance instance : withinTheCase()) {
            assertThat(text).contains(instance.getId());
            for (HistoricActivityInstance stay : stays(instance.getId())) {
                assertThat(text).contains(EngineWords.time(stay.getStartTime()));
            }
            for (HistoricVariableInstance variable : history.createHistoricVariableInstanceQuery()
                    .processInstanceId(instance.getId())
                    .list()) {
                assertThat(text).contains(variable.getName());
            }
        }
        assertThat(text).contains("市局初审", "hefei", "办结");
    }

    @Test
    void everyDecisionNamesTheRuleThatFired() throws IOException {
        String text = text(file("auditor", root.getId()));
        List<HistoricDecisionInstance> decisions =
                history.createHistoricDecisionInstanceQuery().includeOutputs().list();
        assertThat(decisions).isNotEmpty();
        for (HistoricDecisionInstance decision : decisions) {
            assertThat(text).contains(decision.getDecisionDefinitionName());
            for (HistoricDecisionOutputInstance output : decision.getOutputs()) {
                assertThat(text).contains(String.valueOf(output.getRuleOrder()));
            }
        }
    }

    @Test
    void theChainedRecordStandsBesideItWithItsHashes() throws IOException {
        String text = text(file("auditor", root.getId()));
        List<Map<String, Object>> acts =
                jdbc.queryForList("select act, hash from act where subject = ? and act <> '导出办理档案'", number);
        assertThat(acts).hasSizeGreaterThan(3);
        acts.forEach(act -> assertThat(text)
                .contains(act.get("act").toString(), act.get("hash").toString()));
        assertThat(text).doesNotContain("与内容不符");
    }

    @Test
    void theFileOfACalledProcessHoldsOnlyThatOne() throws IOException {
        HistoricProcessInstance submission = called("submission");
        String text = text(file("auditor", submission.getId()));
        assertThat(text)
                .contains(submission.getId(), number)
                .doesNotContain(called("cityReview").getId());
    }

    private HistoricProcessInstance called(String process) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .singleResult();
    }

    @Test
    void everyExportIsOnRecord() {
        int before = exports();
        file("auditor", root.getId());
        assertThat(exports()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jianghuai", "hefei", "province", "expert1", "finance"})
    void nobodyElseTakesTheFileHome(String account) {
        int before = exports();
        assertThat(Door.portal(port, account)
                        .get("/cockpit/case/" + root.getId() + "/file.pdf")
                        .status())
                .isEqualTo(403);
        assertThat(exports()).isEqualTo(before);
    }

    @Test
    void theAuditorReceivesAPdf() {
        var answer = Door.portal(port, "auditor").get("/cockpit/case/" + root.getId() + "/file.pdf");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF");
    }

    @Test
    void anInstanceThatIsNotThereIsNotFound() {
        assertThat(Door.portal(port, "auditor")
                        .get("/cockpit/case/none/file.pdf")
                        .status())
                .isEqualTo(404);
    }

    /** The engine itself answers those with nothing who may not read. */
    @Test
    void theEngineWithholdsTheHistoryFromACity() {
        Exception refused = course.as("hefei", () -> {
            try {
                files.of(root.getId());
                return null;
            } catch (ResponseStatusException nothing) {
                return nothing;
            }
        });
        assertThat(refused).hasMessageContaining("404");
    }

    @Test
    void aCaseOfTwoThousandStaysIsPrinted() throws IOException {
        String submission = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("cityReview")
                .singleResult()
                .getId();
        jdbc.update("""
                insert into act_hi_actinst (id_, parent_act_inst_id_, proc_def_key_, proc_def_id_, root_proc_inst_id_,
                    proc_inst_id_, execution_id_, act_id_, act_name_, act_type_, start_time_, end_time_, duration_,
                    act_inst_state_)
                select 'again-' || n, proc_inst_id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                    execution_id_, act_id_, '第' || n || '次', 'userTask', start_time_, end_time_, n, 0
                from generate_series(1, 2000) n,
                    (select * from act_hi_actinst where proc_inst_id_ = ? limit 1) one""", submission);
        String text = text(file("auditor", submission));
        assertThat(text).contains("第1次", "第1000次", "第2000次");
    }

    private byte[] file(String account, String instance) {
        return course.as(account, () -> files.of(instance).pdf());
    }

    private int exports() {
        return jdbc.queryForObject("select count(*) from act where act = '导出办理档案'", Integer.class);
    }

    private List<HistoricProcessInstance> withinTheCase() {
        return history.createHistoricProcessInstanceQuery()
                .rootProcessInstanceId(root.getId())
                .list();
    }

    private List<HistoricActivityInstance> stays(String instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list();
    }

    /** Lines are broken where the column ends, so blanks and line ends do not count. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }
}
