package ah.patentplan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * 生产环境检查 – refuses to start where a demo, the virtual clock or a default password could reach production.
 *
 * <p>It runs before the first bean is made, and so before anything else touches the database.
 */
@Component
@Profile("production")
class ProductionCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final List<String> NEEDED = List.of(
            "PATENT_PLAN_DATABASE_URL",
            "PATENT_PLAN_DATABASE_USER",
            "PATENT_PLAN_DATABASE_PASSWORD",
            "PATENT_PLAN_ADMIN_ID",
            "PATENT_PLAN_ADMIN_PASSWORD",
            "PATENT_PLAN_DATA_KEY");
    private static final int PASSWORD_LENGTH = 12;
    private static final int PASSWORD_VARIETY = 5;
    private static final int KEY_BYTES = 32;
    /** What is left of a default password without its digits and signs. */
    private static final String DEFAULTS = "(admin|administrator|camunda|change|me|it|default|demo|guest|letmein|master"
            + "|pass|password|patent|plan|postgres|qwerty|qwertyuiop|root|secret|test|user|welcome)*";

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        checkProfiles();
        checkVariables();
        checkSeal();
        checkPassword(environment.getProperty("PATENT_PLAN_ADMIN_PASSWORD"));
        checkKey(environment.getProperty("PATENT_PLAN_DATA_KEY"));
        JdbcTemplate jdbc = database();
        try {
            checkInstallation(jdbc);
            checkAccounts(jdbc);
        } catch (DataAccessException unreachable) {
            String reason = unreachable.getMostSpecificCause().getMessage();
            throw new StartRefused("The database cannot be read: " + reason, "无法读取数据库：" + reason);
        }
    }

    private void checkProfiles() {
        if (environment.acceptsProfiles(Profiles.of("demo | test | rehearsal"))) {
            throw new StartRefused(
                    "The profile production cannot be combined with demo, test or rehearsal.",
                    "生产模式（production）不能与演示、测试或演练模式同时启用。");
        }
    }

    private void checkVariables() {
        List<String> missing = NEEDED.stream()
                .filter(name -> !StringUtils.hasText(environment.getProperty(name)))
                .toList();
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            throw new StartRefused(
                    "Environment variables are missing or empty: " + names + ".", "缺少环境变量或其值为空：" + names + "。");
        }
    }

    private void checkSeal() {
        if ("test".equals(environment.getProperty("patent-plan.seal"))) {
            throw new StartRefused(
                    "The test seal (PATENT_PLAN_SEAL=test) has no place in production.",
                    "测试印章（PATENT_PLAN_SEAL=test）不能用于生产。");
        }
    }

    private static void checkPassword(String password) {
        String words = password.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
        if (password.length() < PASSWORD_LENGTH
                || password.chars().distinct().count() < PASSWORD_VARIETY
                || words.matches(DEFAULTS)) {
            throw new StartRefused(
                    "The administrator's password (PATENT_PLAN_ADMIN_PASSWORD) is a default or too weak:"
                            + " it needs at least 12 characters and more than usual words and digits.",
                    "管理员密码（PATENT_PLAN_ADMIN_PASSWORD）为默认密码或过于简单：至少12个字符，且不能只由常用词和数字组成。");
        }
    }

    /** 32 random bytes are never all readable characters, as a phrase or the demo's key are. */
    private static void checkKey(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException noBase64) {
            bytes = new byte[0];
        }
        boolean readable = new String(bytes, StandardCharsets.ISO_8859_1).matches("[\\x20-\\x7e]*");
        if (bytes.length != KEY_BYTES || readable) {
            throw new StartRefused(
                    "PATENT_PLAN_DATA_KEY is not a random key: it needs 32 bytes in Base64 (openssl rand -base64 32).",
                    "个人信息加密密钥（PATENT_PLAN_DATA_KEY）无效：应为32个随机字节的Base64编码，可用 openssl rand -base64 32 生成。");
        }
    }

    private static void checkInstallation(JdbcTemplate jdbc) {
        if (!exists(jdbc, "installation")) {
            return;
        }
        if (jdbc.queryForObject("select demo from installation", Boolean.class)) {
            throw new StartRefused("This database was set up as a demo.", "该数据库曾用于演示，不能用于生产。");
        }
        if (jdbc.queryForObject("select ahead_millis > 0 from installation", Boolean.class)) {
            throw new StartRefused("The virtual clock of this database was moved.", "该数据库的演练时钟曾被拨动，不能用于生产。");
        }
    }

    /** An account of the demo keeps its id and its name wherever it is copied to. */
    private static void checkAccounts(JdbcTemplate jdbc) {
        if (!exists(jdbc, "act_id_user")) {
            return;
        }
        List<String> found = demoAccounts()
                .filter(account -> jdbc.queryForObject(
                        "select exists (select from act_id_user where id_ = ? and last_ = ?)",
                        Boolean.class,
                        account.path("id").asText(),
                        account.path("name").asText()))
                .map(account -> account.path("id").asText())
                .toList();
        if (!found.isEmpty()) {
            String ids = String.join(", ", found);
            throw new StartRefused("The database holds demo accounts: " + ids + ".", "数据库中存在演示账号：" + ids + "。");
        }
    }

    private static boolean exists(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, table);
    }

    private static Stream<JsonNode> demoAccounts() {
        try (var demo = new ClassPathResource("db/reference/demo.yaml").getInputStream()) {
            JsonNode accounts = new YAMLMapper().readTree(demo).path("accounts");
            return StreamSupport.stream(accounts.spliterator(), false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private JdbcTemplate database() {
        return new JdbcTemplate(new DriverManagerDataSource(
                environment.getProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password")));
    }
}
