package ah.patentplan.rehearsal;

import ah.patentplan.EmbeddedConnection;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** 演练数据库 – a PostgreSQL that only this rehearsal knows, in a new directory that goes with it: no other can be named. */
@Configuration
@Profile("rehearsal")
class RehearsalDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres rehearsalPostgres() throws IOException {
        return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
    }

    @Bean
    JdbcConnectionDetails rehearsalConnection(EmbeddedPostgres postgres) {
        return new EmbeddedConnection(postgres);
    }
}
