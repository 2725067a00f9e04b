package ah.patentplan.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.document.SpreadsheetFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 项目查询 – three thousand past cases and one that runs, searched as the auditor does. */
@WholeSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseSearchTest {

    private static final int PAST = 3000;
    private static final String OF_PAST = "/cockpit/cases?number=2022&";

    private static final CaseCriteria PAST_ONES = new CaseCriteria(
            "2022", null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    CaseExport export;

    private Caller auditor;
    private String running;

    @BeforeAll
    void pastCasesAndOneAtItsCity() {
        PastCases.write(jdbc, PAST);
        running = course.submitted("jianghuai");
        auditor = Door.portal(port, "auditor");
    }

    @Test
    void everyCaseIsFoundOnceAndCalledProcessesAreNoCases() {
        Set<String> ids = new HashSet<>();
        for (int first = 0; first < PAST; first += 500) {
            JsonNode found = found(OF_PAST + "sort=unit&ascending=true&size=500&first=" + first);
            assertThat(found.path("total").asInt()).isEqualTo(PAST);
            found.path("rows").forEach(row -> ids.add(row.path("id").asText()));
        }
        assertThat(ids).hasSize(PAST);
        assertThat(found(OF_PAST + "first=" + PAST).path("rows")).isEmpty();
    }

    @Test
    void aPageFarBehindIsReached() {
        JsonNode rows =
                found(OF_PAST + "sort=number&ascending=true&size=1&first=2000").path("rows");
        assertThat(rows.findValuesAsText("number")).containsExactly("2022-SP-001004");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state=ACTIVE | 150
            state=EXTERNALLY_TERMINATED | 150
            state=COMPLETED | 2700
            incident=true | 30
            category=keyCity | 600
            process=universityOperation | 600
            region=340100 | 750
            standing=DECLINED | 150
            unit=往年第7示范单位 | 5
            unit=P00000000000000007 | 5
            unit=P0000000000000000 | 0
            unit=% | 0
            stage=scoreDeclaration | 150
            stage=fillInDeclaration | 0
            stage=fillInDeclaration&passed=true | 3000
            stage=confirmReviewResult&passed=true | 2850
            person=past7 | 5
            person=past-expert07 | 29
            person=province | 2850
            person=nobody | 0
            startedFrom=2022-09-27&startedTo=2022-09-27 | 959
            startedTo=2022-09-26 | 0
            endedFrom=2022-10-07&endedTo=2022-10-07 | 456
            state=ACTIVE&region=340400&category=keyCity | 150
            state=ACTIVE&region=340400&incident=true&stage=scoreDeclaration&person=past20 | 1
            state=ACTIVE&region=340100 | 0
            """)
    void whatIsAskedIsCombined(String asked, int count) {
        JsonNode found = found(OF_PAST + encoded(asked));
        assertThat(found.path("total").asInt()).as(asked).isEqualTo(count);
        assertThat(found.path("rows")).hasSize(Math.min(count, 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "process", "unit", "region", "standing", "state", "started", "ended", "duration"})
    void theOrderIsTurnedRound(String sort) {
        String asked = OF_PAST + "category=universityOperation&region=340100&size=500&sort=" + sort;
        List<String> down = found(asked).path("rows").findValuesAsText("id");
        List<String> up = found(asked + "&ascending=true").path("rows").findValuesAsText("id");
        Collections.reverse(up);
        assertThat(down).hasSize(150).isEqualTo(up);
    }

    @Test
    void whatHasNoEndComesLast() {
        for (String ascending : List.of("true", "false")) {
            JsonNode rows = found(OF_PAST + "category=keyCity&size=500&first=440&sort=ended&ascending=" + ascending)
                    .path("rows");
            assertThat(rows).hasSize(160);
            assertThat(rows).filteredOn(row -> row.path("ended").isNull()).hasSize(150);
            assertThat(rows.get(9).path("ended").isNull()).isFalse();
        }
    }

    @Test
    void anUnknownOrderIsRefused() {
        assertThat(auditor.get("/cockpit/cases?sort=password_").status()).isEqualTo(422);
    }

    @Test
    void aDeclarationAtItsCityTellsWhereItStands() {
        JsonNode row = found("/cockpit/cases?number=" + running.toLowerCase())
                .path("rows")
                .get(0);
        assertThat(row.path("stage").asText()).isEqualTo("市局初审");
        assertThat(row.path("unit").asText()).isEqualTo("江淮示范大学");
        assertThat(row.path("region").asText()).isEqualTo("合肥市");
        assertThat(row.path("standing").asText()).isEqualTo("待市局初审");
        assertThat(found("/cockpit/cases?stage=reviewByCity&person=jianghuai").path("rows"))
                .extracting(found -> found.path("number").asText())
                .containsExactly(running);
    }

    @Test
    void aPastCaseTellsItsEnd() {
        JsonNode row = found("/cockpit/cases?number=000007").path("rows").get(0);
        assertThat(row.path("stage").asText()).isEqualTo("项目办结");
        assertThat(row.path("ended").asText()).isEqualTo("2022-10-07T00:14:00Z");
        assertThat(row.path("duration").asLong()).isEqualTo((10 * 24 * 60 + 7) * 60_000L);
    }

    @Test
    void theFirstPageCountsEachProcess() {
        assertThat(auditor.get("/cockpit/cases/tallies").body())
                .contains("\"process\":\"keyCity\",\"name\":\"专利转化重点城市引领项目\",\"all\":600,\"running\":150,"
                        + "\"completed\":450,\"incidents\":30");
    }

    @Test
    void theBoxesOfEveryProcessCanBeChosen() {
        assertThat(auditor.get("/cockpit/cases/choices").body())
                .contains(
                        "{\"value\":\"reviewByCity\",\"label\":\"市局初审\"}", "{\"value\":\"340100\",\"label\":\"合肥市\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jianghuai", "hefei", "province", "expert1", "director", "finance", "supervisor"})
    void nobodyElseSearches(String account) {
        Caller other = Door.portal(port, account);
        for (String path : List.of("/cases", "/cases/choices", "/cases/tallies", "/cases.xlsx")) {
            assertThat(other.get("/cockpit" + path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void whatTheEngineForbidsIsNotFoundCountedOrExported() {
        Authorization forbidden = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        forbidden.setUserId("auditor");
        forbidden.setResource(Resources.PROCESS_DEFINITION);
        forbidden.setResourceId("keyCity");
        forbidden.removePermission(Permissions.READ_HISTORY);
        authorizations.saveAuthorization(forbidden);
        try {
            assertThat(found(OF_PAST + "category=keyCity").path("total").asInt())
                    .isZero();
            assertThat(found("/cockpit/cases?number=2022").path("total").asInt())
                    .isEqualTo(PAST - 600);
            assertThat(auditor.get("/cockpit/cases/tallies").body()).doesNotContain("keyCity");
            auditor.get("/cockpit/cases.xlsx?number=2022");
            assertThat(lastExport()).startsWith("2400 项");
        } finally {
            authorizations.deleteAuthorization(forbidden.getId());
        }
    }

    @Test
    void theExportIsOnRecord() {
        assertThat(auditor.get("/cockpit/cases.xlsx?number=2022&region=340400&state=ACTIVE")
                        .status())
                .isEqualTo(200);
        assertThat(lastExport()).isEqualTo("150 项，条件：{编号=2022, 地区=340400, 状态=办理中}");
    }

    @Test
    void theWorkbookHoldsAllThatWasFound() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        course.as("auditor", () -> {
            export.write(PAST_ONES, new CaseSearch.Order("number", true), file);
            return null;
        });
        List<SpreadsheetFile.Line> lines =
                SpreadsheetFile.read(file.toByteArray()).get("项目查询");
        assertThat(lines).hasSize(PAST + 1);
        assertThat(lines.get(PAST).cells())
                .extracting(SpreadsheetFile.Value::text)
                .startsWith("2022-UO-002996", "高校院所知识产权运营能力提升项目", "往年第600示范单位", "淮南市", "已办结", "已办结", "项目办结", "0")
                .endsWith("2022-09-29 09:56:00", "2022-10-11 11:52:00", "289");
    }

    private String lastExport() {
        return jdbc.queryForObject(
                "select detail from act where act = '导出' and actor = 'auditor' order by no desc limit 1", String.class);
    }

    private JsonNode found(String path) {
        return auditor.get(path).json();
    }

    private static String encoded(String asked) {
        return URLEncoder.encode(asked, StandardCharsets.UTF_8)
                .replace("%3D", "=")
                .replace("%26", "&");
    }
}
