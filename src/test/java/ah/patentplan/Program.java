package ah.patentplan;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 程序 – the program as a process of its own, as an operator starts it. */
class Program implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int MINUTES = 3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path output;

    /** Starts it on a free port; its output goes into the folder. */
    Program(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        output = Files.createTempFile(folder, "program", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                PatentPlan.class.getName(),
                "--server.port=0",
                "--logging.level.org.springframework.boot.web.embedded.tomcat=info");
        builder.command().addAll(Arrays.asList(arguments));
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Waits until its output says so. */
    void awaitOutput(String expected) throws InterruptedException {
        for (int tries = 0; !output().contains(expected); tries++) {
            if (tries > MINUTES * 60 || process.waitFor(1, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never said " + expected + ":\n" + output());
            }
        }
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still running:\n" + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks as this person, who logs in with the call. */
    HttpResponse<String> ask(String path, String account, String password) throws IOException, InterruptedException {
        return send(request(path, account, password).GET());
    }

    HttpResponse<String> post(String path, String account, String password, String json)
            throws IOException, InterruptedException {
        return send(request(path, account, password)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end and waits. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            kill();
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String account, String password) {
        var port = PORT.matcher(output());
        if (!port.find()) {
            throw new IllegalStateException("not started:\n" + output());
        }
        String login = Base64.getEncoder().encodeToString((account + ":" + password).getBytes());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.group(1) + path))
                .header("Authorization", "Basic " + login);
    }

    /** Without the tests: an operator does not have them either. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
