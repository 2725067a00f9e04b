package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** 台账核对命令 – as an auditor starts it beside the running program. */
class LedgerCommandTest {

    /** 答复. */
    private record Answer(int exitCode, String text) {}

    @Test
    void itsExitCodeTellsWhetherARuleIsBroken() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            assertThat(check(url)).isEqualTo(new Answer(0, "记账共0笔。各年度、类别余额：\n核对一致：各项规则均无违反。\n"));

            new JdbcTemplate(postgres.getPostgresDatabase())
                    .execute("alter table booking disable trigger booking_stands");
            assertThat(check(url))
                    .isEqualTo(new Answer(1, "记账共0笔。各年度、类别余额：\n防改措施缺失或停用：台账 booking.booking_stands\n核对不一致：共1处。\n"));

            Answer unreadable = check("jdbc:postgresql://127.0.0.1:1/nothing");
            assertThat(unreadable.exitCode()).isEqualTo(2);
            assertThat(unreadable.text()).startsWith("数据库无法读取：");
        }
    }

    private static Answer check(String url) throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LedgerCheck.class.getName());
        command.environment().put("PATENT_PLAN_DATABASE_URL", url);
        command.environment().put("PATENT_PLAN_DATABASE_USER", "postgres");
        command.environment().put("PATENT_PLAN_DATABASE_PASSWORD", "postgres");
        Process process = command.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text.replace("\r\n", "\n"));
    }
}
