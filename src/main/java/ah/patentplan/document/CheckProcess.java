package ah.patentplan.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** 检查进程 – a worker in a virtual machine of its own, with 256 MB in all; asked one file at a time. */
class CheckProcess {

    private static final Duration START = Duration.ofSeconds(60);

    private static final List<String> LIMITS = List.of(
            "-Xmx160m",
            "-Xss2m",
            "-XX:MaxMetaspaceSize=48m",
            "-XX:ReservedCodeCacheSize=16m",
            "-XX:MaxDirectMemorySize=8m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private boolean spent;

    private CheckProcess(Process process) {
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Returns when the worker is ready for a file. */
    static CheckProcess start(Class<?> worker) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(worker)).redirectError(ProcessBuilder.Redirect.DISCARD);
        // whoever breaks the worker finds no password there
        builder.environment().keySet().retainAll(Set.of("PATH", "SystemRoot", "TEMP", "TMP"));
        CheckProcess started = new CheckProcess(builder.start());
        CompletableFuture<Void> watch = started.endAfter(START);
        try {
            started.answers.readByte();
            return started;
        } catch (IOException gone) {
            started.end();
            throw new IOException("the process that checks uploads did not start", gone);
        } finally {
            watch.cancel(false);
        }
    }

    /**
     * The pages of the file; of a picture the page is written to the target first.
     *
     * @throws DocumentRefused saying what is wrong, without the file's name; the process may not be usable afterwards
     */
    int pages(Path file, FileKind kind, Path target, Duration limit) {
        CompletableFuture<Void> watch = endAfter(limit);
        try {
            questions.writeUTF(file.toString());
            questions.writeUTF(kind.name());
            questions.writeUTF(target.toString());
            questions.flush();
            int pages = answers.readInt();
            String reason = answers.readUTF();
            if (pages == 0) {
                throw new DocumentRefused(reason);
            }
            return pages;
        } catch (IOException gone) {
            spent = true;
            throw new DocumentRefused(watch.isDone() ? "过于复杂，无法在 " + limit.toSeconds() + " 秒内检查完毕" : lastWords(), gone);
        } finally {
            spent |= !watch.cancel(false);
        }
    }

    boolean isUsable() {
        return !spent && process.isAlive();
    }

    void end() {
        process.destroyForcibly();
    }

    private CompletableFuture<Void> endAfter(Duration limit) {
        return CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    private String lastWords() {
        return switch (process.onExit().join().exitValue()) {
            case UploadWorker.OUT_OF_MEMORY -> "过大或过于复杂，超出检查程序的内存";
            case UploadWorker.TOO_DEEP -> "过于复杂：内容嵌套过深";
            default -> PdfCheck.DAMAGED;
        };
    }

    private static List<String> command(Class<?> worker) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIMITS);
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path")));
        if (isPacked(worker)) {
            // in the executable jar only Spring Boot's launcher finds the classes
            command.add("-Dloader.main=" + worker.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(worker.getName());
        }
        return command;
    }

    private static boolean isPacked(Class<?> worker) {
        return worker.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getProtocol()
                .equals("jar");
    }
}
