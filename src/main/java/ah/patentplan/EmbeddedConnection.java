package ah.patentplan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** 内置连接 – how the program reaches a PostgreSQL that came with it. */
public record EmbeddedConnection(EmbeddedPostgres server) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "postgres";
    }

    @Override
    public String getJdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }
}
