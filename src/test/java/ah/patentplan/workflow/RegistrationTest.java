package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ah.patentplan.Course;
import ah.patentplan.Visits;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Category;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 单位与地区登记 – what an administrator enters decides who declares, at every door. */
@WholeSystemTest
@AutoConfigureMockMvc
@Import(Visits.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationTest {

    private static final String CITY = "11340200DEM000011H";
    /** An official of the bureau of 芜湖, who acts for the city's government too. */
    private static final String OFFICIAL = "wuhugov";

    @Autowired
    Visits visits;

    @Autowired
    Course course;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeAll
    void theAdministratorRegistersACity() throws Exception {
        visits.send("admin", register(CITY, "芜湖市人民政府")).andExpect(status().isFound());
        accounts.make(OFFICIAL, "芜湖市经办人", "demo", "applicant", "unit-" + CITY, "cityBureau", "cityBureau-340200");
    }

    @Test
    void aRegisteredUnitHasItsGroupUnderItsName() throws Exception {
        assertThat(group().getName()).isEqualTo("芜湖市人民政府");
        assertThat(visits.page("admin", "/admin/applicants")).contains("芜湖市人民政府", "unit-" + CITY);
    }

    @Test
    void aWrongCodeIsRefusedAndLeavesNoGroup() throws Exception {
        visits.send("admin", register("11340200DEM0000110", "芜湖市人民政府")).andExpect(status().isUnprocessableEntity());

        assertThat(identity.createGroupQuery()
                        .groupId("unit-11340200DEM0000110")
                        .count())
                .isZero();
    }

    @Test
    void nobodyButTheAdministratorReachesThePages() throws Exception {
        for (String account : List.of("province", "supervisor", OFFICIAL)) {
            visits.send(account, get("/admin/applicants")).andExpect(status().isForbidden());
            visits.send(account, register("91340200DEM000051D", "示范企业")).andExpect(status().isForbidden());
            visits.send(account, facts(true)).andExpect(status().isForbidden());
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from applicant where credit_code = '91340200DEM000051D'", Integer.class))
                .isZero();
    }

    @Test
    void theAdministratorsWordOnTheRegionDecidesWhetherItsCityDeclares() throws Exception {
        visits.send("admin", facts(true)).andExpect(status().isFound());
        visits.send(OFFICIAL, open()).andExpect(status().isUnprocessableEntity());
        assertThat(visits.page("admin", "/admin/regions")).contains("芜湖市");

        visits.send("admin", facts(false)).andExpect(status().isFound());
        visits.send(OFFICIAL, open()).andExpect(status().isFound());
        end();
    }

    @Test
    void twoBrowsersAtOnceOpenOneDeclaration() {
        CyclicBarrier start = new CyclicBarrier(2);
        Supplier<Integer> browser = () -> {
            try {
                start.await();
                return visits.send(OFFICIAL, open()).andReturn().getResponse().getStatus();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        };

        List<Integer> answers =
                Stream.of(CompletableFuture.supplyAsync(browser), CompletableFuture.supplyAsync(browser))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).containsExactlyInAnyOrder(302, 422);
        assertThat(jdbc.queryForObject(
                        "select count(*) from declaration where unit = ? and state = 'DRAFT'", Integer.class, CITY))
                .isOne();
        end();
    }

    @Test
    void anOfficialWhoActsForTheCityIsItsApplicantAndNoReviewer() throws Exception {
        visits.send(OFFICIAL, open()).andExpect(status().isFound());
        String number = jdbc.queryForObject(
                "select number from declaration where unit = ? and state = 'DRAFT'", String.class, CITY);
        assertThat(visits.page(OFFICIAL, "/my")).contains(number);
        assertThat(visits.page(OFFICIAL, "/declarations/" + number)).contains("继续填写");
        assertThat(visits.page("wuhu", "/staff/declarations")).doesNotContain(number);
        assertThat(course.as(
                        OFFICIAL,
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(number)
                                .taskCandidateGroupIn(List.of("cityBureau", "cityBureau-340200"))
                                .count()))
                .isZero();

        jdbc.update("update declaration set state = 'SUBMITTED', submitted_at = now() where number = ?", number);
        assertThat(visits.page(OFFICIAL, "/declarations/" + number))
                .contains(number)
                .doesNotContain("上传盖章扫描件");
        assertThat(visits.page("wuhu", "/staff/declarations")).doesNotContain(number);
        assertThatThrownBy(() -> course.stampedByCity(number, OFFICIAL))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("目前不能修改");
        end();
    }

    private void end() {
        jdbc.update("update declaration set state = 'LATE' where unit = ?", CITY);
    }

    private Group group() {
        return identity.createGroupQuery().groupId("unit-" + CITY).singleResult();
    }

    private static MockHttpServletRequestBuilder register(String code, String name) {
        return post("/admin/applicants")
                .param("creditCode", code)
                .param("name", name)
                .param("kind", "CITY_GOVERNMENT")
                .param("region", "340200")
                .param("parkType", "");
    }

    private MockHttpServletRequestBuilder facts(boolean keyCity) {
        return post("/admin/regions")
                .param("year", "" + course.year())
                .param("region", "340200")
                .param("nationalKeyCity", "" + keyCity)
                .param("nationallyFunded", "false")
                .param("reason", "按名单核实");
    }

    private MockHttpServletRequestBuilder open() {
        return post("/my/declarations").param("year", "" + course.year()).param("category", Category.KEY_CITY.name());
    }
}
