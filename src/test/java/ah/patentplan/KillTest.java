package ah.patentplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** 断电 – what was written stands after the program was killed, and no second program touches its data. */
class KillTest {

    private static final String READY = "演示环境已就绪";
    private static final String NEWCOMER = """
            {"profile": {"id": "newcomer", "firstName": "", "lastName": "新来的"}, "credentials": {"password": "%s"}}""";

    @TempDir
    Path folder;

    @Test
    void theDataSurvivesAKillAndBelongsToOneProgram() throws Exception {
        Program killed = start();
        killed.awaitOutput(READY);
        var made = killed.post("/engine-rest/user/create", "admin", "demo", NEWCOMER.formatted("Ein-langes-Wort-7"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(204);
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");

        try (Program second = start()) {
            assertThat(second.exitCode()).isNotZero();
            assertThat(second.output()).contains("正被另一个进程使用").doesNotContain("\tat ");
        }

        killed.kill();
        try (Program again = start()) {
            again.awaitOutput(READY);
            assertThat(again.ask("/engine-rest/user/newcomer/profile", "admin", "demo")
                            .body())
                    .contains("新来的");
        }
    }

    private Program start() throws Exception {
        return new Program(folder, Map.of(), "--patent-plan.data=" + folder.resolve("data"));
    }

    private String setting(String name) throws Exception {
        // the fourth line of PostgreSQL's own file is its port
        String port = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .get(3)
                .strip();
        var database = new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
        return new JdbcTemplate(database).queryForObject("show " + name, String.class);
    }
}
