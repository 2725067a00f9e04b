package ah.patentplan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** 内置数据库 – a PostgreSQL of its own under {@code data/}, for trying out; it survives a kill of the program. */
@Configuration
@Profile("demo & !rehearsal")
class EmbeddedDatabase {

    private static final Duration STOP = Duration.ofSeconds(30);

    /** Held as long as the program lives: a second one must not touch the same directory. */
    @Bean(destroyMethod = "close")
    FileChannel dataLock(@Value("${patent-plan.data}") Path data) throws IOException {
        Files.createDirectories(data);
        FileChannel lock = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new StartRefused(
                    "The data directory " + data.toAbsolutePath() + " is in use by another process.",
                    "数据目录 " + data.toAbsolutePath() + " 正被另一个进程使用。");
        }
        return lock;
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${patent-plan.data}") Path data, FileChannel dataLock)
            throws IOException {
        Path directory = data.resolve("postgres").toAbsolutePath();
        stopOrphan(directory.resolve("postmaster.pid"));
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                // closed with the context, after everything that uses it
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(data.resolve("postgres-binaries").toFile())
                // it starts with both off: fine for a test, not for declarations
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
        return new EmbeddedConnection(postgres);
    }

    /** After a {@code kill -9} of the program its server lives on; nobody can be using it, for we hold the lock. */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (orphan.isPresent()) {
            LoggerFactory.getLogger(EmbeddedDatabase.class).info("stopping the orphaned PostgreSQL, pid {}", pid);
            CompletableFuture<ProcessHandle> stopped = orphan.get().onExit();
            orphan.get().destroy();
            stopped.orTimeout(STOP.toSeconds(), TimeUnit.SECONDS).join();
        }
    }
}
