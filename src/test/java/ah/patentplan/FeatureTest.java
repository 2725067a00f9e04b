package ah.patentplan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** 功能测试 – entities, repositories and migrations on a PostgreSQL of its own, without the engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({FeatureTest.Database.class, MovableClock.class, Given.class})
@ExtendWith(SoundLedger.class)
public @interface FeatureTest {

    /** 测试数据库. */
    @TestConfiguration
    class Database {

        @Bean
        JdbcConnectionDetails connection() {
            return Databases.migrated();
        }
    }
}
