package ah.patentplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** 生产模式 – starts with what the environment gives it, and refuses whatever smells of a demo. */
class ProductionTest {

    private static final String PASSWORD = "Huang-Shan-1864m";
    private static final String KEY = "8Jq0w5zR1mYtZc3nV7bLx2eKfGhUoPdSaIiQyTrEwN4=";

    @TempDir
    Path folder;

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = EmbeddedPostgres.start();
        jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        postgres.close();
    }

    @AfterEach
    void emptyDatabase() {
        jdbc.execute("drop schema public cascade");
        jdbc.execute("create schema public");
    }

    @Test
    void anEmptyDatabaseGetsTheFirstAdministratorAndNothingOfTheDemo() throws Exception {
        try (Program program = new Program(folder, environment())) {
            program.awaitOutput("已设立首个管理员");
            assertThat(program.ask("/engine-rest/version", "operator", PASSWORD).statusCode())
                    .as(program.output())
                    .isEqualTo(200);
            assertThat(jdbc.queryForList("select user_id_ || ' ' || group_id_ from act_id_membership", String.class))
                    .containsExactly("operator camunda-admin");
            assertThat(jdbc.queryForList("select id_ from act_id_user", String.class))
                    .containsExactly("operator");
            assertThat(jdbc.queryForList("select year from programme", Integer.class))
                    .containsExactly(2022);
            assertThat(jdbc.queryForObject("select demo from installation", Boolean.class))
                    .isFalse();
        }
    }

    @Test
    void aRefusedProgramEndsWithOneMessageAndLeavesTheDatabaseAlone() throws Exception {
        Map<String, String> environment = environment();
        environment.put("PATENT_PLAN_ADMIN_PASSWORD", "changeme");
        try (Program program = new Program(folder, environment)) {
            assertThat(program.exitCode()).isNotZero();
            assertThat(program.output())
                    .contains("PATENT_PLAN_ADMIN_PASSWORD", "默认密码")
                    .doesNotContain("\tat ");
            assertThat(jdbc.queryForObject("select count(*) from pg_tables where schemaname = 'public'", Integer.class))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATENT_PLAN_DATABASE_URL",
                "PATENT_PLAN_DATABASE_USER",
                "PATENT_PLAN_DATABASE_PASSWORD",
                "PATENT_PLAN_ADMIN_ID",
                "PATENT_PLAN_ADMIN_PASSWORD",
                "PATENT_PLAN_DATA_KEY"
            })
    void aVariableThatIsMissingOrEmptyIsNamed(String name) {
        Map<String, String> environment = environment();
        environment.remove(name);
        assertThat(refusal(environment, "production")).contains("missing or empty: " + name, "缺少环境变量");
        environment.put(name, " ");
        assertThat(refusal(environment, "production")).contains("missing or empty: " + name, "缺少环境变量");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test", "rehearsal"})
    void productionIsNotCombinedWithADemo(String profile) {
        assertThat(refusal(environment(), "production," + profile)).contains("cannot be combined", "不能与演示、测试或演练模式同时启用");
    }

    @Test
    void theTestSealIsRefused() {
        Map<String, String> environment = environment();
        environment.put("PATENT_PLAN_SEAL", "test");
        assertThat(refusal(environment, "production")).contains("test seal", "测试印章");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "admin",
                "Sh0rt!",
                "Password1234!",
                "administrator",
                "123456789012",
                "patentplan-2022",
                "a!a!a!a!a!a!"
            })
    void aDefaultOrWeakPasswordIsRefused(String password) {
        Map<String, String> environment = environment();
        environment.put("PATENT_PLAN_ADMIN_PASSWORD", password);
        assertThat(refusal(environment, "production")).contains("default or too weak", "过于简单");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geheim",
                "8Jq0w5zR1mYtZc3nV7bLxw==",
                "cGF0ZW50LXBsYW4gZGVtbyBrZXksIG5vdCBhIHNlY3I=",
                "8Jq0w5zR1mYtZc3nV7bLx2eKfGhUoPdSaIiQyTrEwN4=AAAA"
            })
    void aKeyThatIsNot32RandomBytesIsRefused(String key) {
        Map<String, String> environment = environment();
        environment.put("PATENT_PLAN_DATA_KEY", key);
        assertThat(refusal(environment, "production")).contains("not a random key", "密钥");
    }

    @Test
    void aDatabaseThatWasEverADemoIsRefused() {
        installation(true, 0);
        assertThat(refusal(environment(), "production")).contains("set up as a demo", "曾用于演示");
    }

    @Test
    void aDatabaseWhoseClockWasEverMovedIsRefused() {
        installation(false, 1);
        assertThat(refusal(environment(), "production")).contains("virtual clock", "演练时钟曾被拨动");
    }

    @Test
    void anAccountOfTheDemoIsRefusedButNotAnotherPersonOfThatId() {
        installation(false, 0);
        jdbc.execute("create table act_id_user (id_ text, last_ text)");
        jdbc.update("insert into act_id_user values ('finance', '赵会计')");
        assertThat(refusal(environment(), "production")).isNull();
        jdbc.update("insert into act_id_user values ('province', '省局经办人')");
        assertThat(refusal(environment(), "production")).contains("demo accounts: province", "存在演示账号");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        Map<String, String> environment = environment();
        environment.put("PATENT_PLAN_DATABASE_URL", postgres.getJdbcUrl("postgres", "nowhere"));
        assertThat(refusal(environment, "production")).contains("cannot be read", "无法读取数据库");
    }

    @Test
    void neitherTheVirtualClockNorItsPageNorTheDemoExistsInProduction() {
        List<String> ofTheDemo = List.of("virtualClock", "timeTravel", "clockPages", "demo", "demoProgramme");
        assertThat(beans("production")).contains("productionCheck", "firstAdministrator", "clocks");
        assertThat(beans("production")).doesNotContainAnyElementsOf(ofTheDemo).doesNotContain("embeddedDatabase");
        assertThat(beans("demo")).containsAll(ofTheDemo).contains("embeddedDatabase");
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "SPRING_PROFILES_ACTIVE", "production",
                "PATENT_PLAN_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "PATENT_PLAN_DATABASE_USER", "postgres",
                "PATENT_PLAN_DATABASE_PASSWORD", "postgres",
                "PATENT_PLAN_ADMIN_ID", "operator",
                "PATENT_PLAN_ADMIN_PASSWORD", PASSWORD,
                "PATENT_PLAN_DATA_KEY", KEY));
    }

    private void installation(boolean demo, int aheadMillis) {
        jdbc.execute("create table installation (demo boolean, ahead_millis bigint)");
        jdbc.update("insert into installation values (?, ?)", demo, aheadMillis);
    }

    /** Why the check refuses, or null. */
    private static String refusal(Map<String, String> environment, String profiles) {
        String[] message = new String[1];
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=" + profiles)
                .withPropertyValues(environment.entrySet().stream()
                        .filter(variable -> variable.getKey().startsWith("PATENT_PLAN"))
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .toArray(String[]::new))
                .withUserConfiguration(ProductionCheck.class)
                .run(context -> {
                    if (context.getStartupFailure() != null) {
                        assertThat(context).getFailure().isInstanceOf(StartRefused.class);
                        message[0] = context.getStartupFailure().getMessage();
                    }
                });
        return message[0];
    }

    private static List<String> beans(String profile) {
        try (var context = new GenericApplicationContext()) {
            context.getEnvironment().setActiveProfiles(profile);
            new ClassPathBeanDefinitionScanner(context, true, context.getEnvironment())
                    .scan(PatentPlan.class.getPackageName());
            return List.of(context.getBeanDefinitionNames());
        }
    }
}
