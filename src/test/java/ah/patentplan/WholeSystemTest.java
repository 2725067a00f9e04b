package ah.patentplan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * 整体测试 – the whole program behind a port of its own, with the demo's accounts (password {@code demo}), on a
 * PostgreSQL that only this class sees. Jobs run when the test says so, not by themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // the main method sets the time zone
        useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
        properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("test")
@Import({WholeSystemTest.Database.class, Course.class, ProjectCourse.class, Standing.class})
@DirtiesContext
@ExtendWith(SoundLedger.class)
public @interface WholeSystemTest {

    /** 测试数据库. */
    @TestConfiguration
    class Database {

        @Bean
        JdbcConnectionDetails connection() {
            return Databases.started();
        }
    }
}
