package ah.patentplan.document;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 汇编耗时 – 353 MB of 500 scanned pages in 25 files become one, beside a plain copy and qpdf; aim: 2 s, 64 MB of heap. */
class OneFileBench {

    private static final int ROUNDS = 5;

    private final Path result = Path.of("target", "bench", "result.pdf");
    private final Path font = Path.of("target", "bench", "font.ttf");

    @Test
    void oneFileOfMany() throws Exception {
        List<Path> files = ScannedFiles.all();
        long copy = Stopwatch.median(ROUNDS, () -> copy(files));
        System.out.printf("%-34s%6d ms%n", "复制并落盘 copy, fsync", copy);
        if (hasQpdf()) {
            long qpdf = Stopwatch.median(ROUNDS, () -> run(qpdf(files)));
            System.out.printf("%-34s%6d ms  ×%.2f%n", "qpdf", qpdf, (double) qpdf / copy);
        } else {
            System.out.println("qpdf 未找到");
        }
        // the server has the whole font for its pages anyway
        Files.write(font, new FontSet().excerpt(Face.SONG, "0123456789— "));
        for (String heap : List.of("64m", "512m")) {
            System.out.printf("汇编 Binder, -Xmx%s, copy ×1 = %d ms%n", heap, copy);
            run(binder(heap, files));
        }
    }

    @Test
    void fontsParsedOnceAndEachTime() throws Exception {
        Map<String, Object> model = Samples.declaration("2022-UO-0001");
        Pages pages = new Pages(new Fonts());
        long once = Stopwatch.median(20, () -> pages.render("declaration-universityOperation", model));
        long each = Stopwatch.median(5, () -> new Pages(new Fonts()).render("declaration-universityOperation", model));
        System.out.printf("申报书排版: 字体只解析一次 %d ms，每次解析 %d ms%n", once, each);
    }

    private void copy(List<Path> files) throws IOException {
        Files.deleteIfExists(result);
        try (FileChannel target = FileChannel.open(result, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (Path file : files) {
                try (FileChannel source = FileChannel.open(file)) {
                    source.transferTo(0, source.size(), target);
                }
            }
            target.force(true);
        }
    }

    private static boolean hasQpdf() throws InterruptedException {
        try {
            return new ProcessBuilder("qpdf", "--version").start().waitFor() == 0;
        } catch (IOException notFound) {
            return false;
        }
    }

    private List<String> qpdf(List<Path> files) {
        List<String> command = new ArrayList<>(List.of("qpdf", "--empty", "--pages"));
        files.forEach(file -> command.add(file.toString()));
        command.addAll(List.of("--", result.toString()));
        return command;
    }

    private List<String> binder(String heap, List<Path> files) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Bind.class.getName(),
                result.toString(),
                font.toString()));
        files.forEach(file -> command.add(file.toString()));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        // not inherited: the test runner speaks through its own output
        System.out.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (process.waitFor() != 0) {
            throw new IOException(command.get(0) + " failed");
        }
    }

    /** 另一进程 – binds the files in little memory, several times, and tells how long it took. */
    static class Bind {

        public static void main(String[] arguments) throws Exception {
            Path result = Path.of(arguments[0]);
            Path font = Path.of(arguments[1]);
            List<Part> pieces = new ArrayList<>();
            for (int i = 2; i < arguments.length; i++) {
                pieces.add(Part.of("附件" + i, Source.of(Path.of(arguments[i]))).keyed("evidence-" + i));
            }
            Part[] parts = {Part.of("证明材料", pieces)};
            Binder binder = new Binder(new ReadyFont(Files.readAllBytes(font)));
            long first = System.nanoTime();
            Bound.of(binder, result, parts);
            first = (System.nanoTime() - first) / 1_000_000;
            long count = Stopwatch.median(ROUNDS, () -> binder.firstPages(Bound.dossier(parts)));
            long bind = Stopwatch.median(ROUNDS, () -> Bound.of(binder, result, parts));
            System.out.printf("  首次 %d ms，中位 %d ms；只数页码 %d ms；堆内存峰值 %d MB%n", first, bind, count, peak() >> 20);
        }

        private static long peak() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
        }
    }

    /** 现成字体. */
    private static class ReadyFont extends FootFont {

        private final byte[] excerpt;

        ReadyFont(byte[] excerpt) {
            super(null);
            this.excerpt = excerpt;
        }

        @Override
        byte[] excerpt(String characters) {
            return excerpt;
        }
    }
}
