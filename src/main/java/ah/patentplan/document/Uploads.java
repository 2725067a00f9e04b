package ah.patentplan.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 上传检查 – whether a file from outside is a PDF that can be bound, read and printed without harm. */
@Component
public class Uploads {

    private static final int SECONDS = 60;

    private final long maxBytes;

    Uploads(@Value("${patent-plan.upload.max-bytes:209715200}") long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * The number of pages of the file, which a process of its own counts: what a hostile file exhausts is not ours.
     *
     * @param name the file's name as its owner knows it, for the message
     * @throws DocumentRefused naming the file and what is wrong with it
     */
    public int check(Path file, String name) {
        try {
            checkShell(file);
            return checkInside(file);
        } catch (DocumentRefused refused) {
            throw new DocumentRefused("文件“" + name + "”" + refused.getMessage(), refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking " + file, e);
        }
    }

    private void checkShell(Path file) throws IOException {
        long size = Files.size(file);
        if (size > maxBytes) {
            throw new DocumentRefused("超过上传上限（" + Sizes.show(maxBytes) + "）");
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (!read(bytes, 0, 5).equals("%PDF-")) {
                throw new DocumentRefused("不是 PDF 文件");
            }
            if (!read(bytes, Math.max(0, size - 1024), 1024).contains("%%EOF")) {
                throw new DocumentRefused("已损坏：文件不完整，缺少结尾");
            }
        }
    }

    private static String read(RandomAccessFile file, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(from);
        int read = file.read(bytes);
        return new String(bytes, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    }

    private static int checkInside(Path file) throws IOException, InterruptedException {
        Process worker = new ProcessBuilder(command(file))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!worker.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new DocumentRefused("过于复杂，无法在 " + SECONDS + " 秒内检查完毕");
            }
            String answer = new String(worker.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return switch (worker.exitValue()) {
                case 0 -> Integer.parseInt(answer);
                case UploadWorker.REFUSED -> throw new DocumentRefused(answer);
                default -> throw new DocumentRefused(PdfCheck.DAMAGED);
            };
        } finally {
            worker.destroyForcibly();
        }
    }

    private static List<String> command(Path file) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path")));
        String packed = Uploads.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getProtocol();
        if (packed.equals("jar")) {
            // in the executable jar only Spring Boot's launcher finds the classes
            command.add("-Dloader.main=" + UploadWorker.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(UploadWorker.class.getName());
        }
        command.add(file.toString());
        return command;
    }
}
