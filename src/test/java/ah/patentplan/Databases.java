package ah.patentplan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.core.io.DefaultResourceLoader;

/** 测试数据库 – one PostgreSQL for all tests of this JVM; each context has a copy of what was prepared once. */
final class Databases {

    private static final EmbeddedPostgres SERVER = start();
    private static final Set<String> PREPARED = new HashSet<>();
    private static int copies;

    private Databases() {}

    /** A database with all migrations, without the engine. */
    static Copy migrated() {
        return copyOf("migrated", Databases::migrate);
    }

    /** A database in which the program was started and stopped: with the engine, reference data and the demo's accounts. */
    static Copy started() {
        return copyOf("started", Databases::startAndStop);
    }

    private static synchronized Copy copyOf(String prepared, Consumer<String> preparation) {
        if (PREPARED.add(prepared)) {
            execute("create database " + prepared);
            preparation.accept(prepared);
        }
        String copy = "copy" + ++copies;
        execute("create database %s template %s strategy file_copy".formatted(copy, prepared));
        return new Copy(copy);
    }

    private static void migrate(String database) {
        Flyway.configure()
                .dataSource(url(database), "postgres", "postgres")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** Apart from whoever asks: that one is starting a context, whose hooks and class loader are not for this one. */
    private static void startAndStop(String database) {
        var ours = new DefaultResourceLoader(PatentPlan.class.getClassLoader());
        CompletableFuture.runAsync(() -> new SpringApplication(ours, PatentPlan.class)
                        .run(
                                "--spring.profiles.active=test",
                                "--spring.datasource.url=" + url(database),
                                "--spring.datasource.username=postgres",
                                "--server.port=0",
                                "--camunda.bpm.job-execution.enabled=false")
                        .close())
                .join();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException noServer) {
            throw new UncheckedIOException(noServer);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private static String url(String database) {
        return SERVER.getJdbcUrl("postgres", database);
    }

    /** 副本 – what one context is connected to; it goes with the context. */
    record Copy(String name) implements JdbcConnectionDetails, AutoCloseable {

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
            return url(name);
        }

        @Override
        public void close() {
            execute("drop database %s with (force)".formatted(name));
        }
    }
}
