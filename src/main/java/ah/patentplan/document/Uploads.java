package ah.patentplan.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 上传检查 – whether a file from outside can be bound, read and printed without harm, found out in other processes. */
@Component
public class Uploads implements DisposableBean {

    private static final int QUEUE = 50;

    private final long maxBytes;
    private final Duration limit;
    private final Duration patience;
    private final Class<?> worker;
    private final Semaphore free;
    private final Deque<CheckProcess> idle = new ConcurrentLinkedDeque<>();

    @Autowired
    Uploads(
            @Value("${patent-plan.upload.max-bytes:209715200}") long maxBytes,
            @Value("${patent-plan.upload.workers}") int workers,
            @Value("${patent-plan.upload.limit}") Duration limit,
            @Value("${patent-plan.upload.patience}") Duration patience) {
        this(maxBytes, workers, limit, patience, UploadWorker.class);
    }

    /** @param worker whose main method answers as {@link UploadWorker} does */
    Uploads(long maxBytes, int workers, Duration limit, Duration patience, Class<?> worker) {
        this.maxBytes = maxBytes;
        this.limit = limit;
        this.patience = patience;
        this.worker = worker;
        this.free = new Semaphore(workers, true);
    }

    /** Size of the largest file that is taken, in bytes. */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * Kind and pages of the file, which another process looks into: what a hostile file exhausts is not ours. Takes up
     * to the limit of one check, and longer where others come first; no connection or lock should be held meanwhile.
     *
     * @param name the file's name as its owner knows it, for the message
     * @throws UploadsBusy where it should be asked again later
     * @throws DocumentRefused naming the file and what is wrong with it
     */
    public CheckedFile check(Path file, String name) {
        try {
            FileKind kind = checkShell(file);
            Path pdf = kind == FileKind.PDF ? file : file.resolveSibling(file.getFileName() + ".pdf");
            return new CheckedFile(kind, checkInside(file, kind, pdf), pdf);
        } catch (UploadsBusy busy) {
            throw busy;
        } catch (DocumentRefused refused) {
            throw new DocumentRefused("文件“" + name + "”" + refused.getMessage(), refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking " + file, e);
        }
    }

    private FileKind checkShell(Path file) throws IOException {
        long size = Files.size(file);
        if (size > maxBytes) {
            throw new DocumentRefused("超过上传上限（" + Sizes.show(maxBytes) + "）");
        }
        if (size == 0) {
            throw new DocumentRefused("是空的，没有内容");
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            FileKind kind = FileKind.of(read(bytes, 0, FileKind.HEAD))
                    .orElseThrow(() -> new DocumentRefused("不是 PDF、JPEG 或 PNG 文件"));
            if (kind == FileKind.PDF
                    && !read(bytes, Math.max(0, size - 1024), 1024).contains("%%EOF")) {
                throw new DocumentRefused("已损坏：文件不完整，缺少结尾");
            }
            return kind;
        }
    }

    private static String read(RandomAccessFile file, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(from);
        int read = file.read(bytes);
        return new String(bytes, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    }

    private int checkInside(Path file, FileKind kind, Path pdf) throws IOException, InterruptedException {
        if (free.getQueueLength() >= QUEUE || !free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new UploadsBusy();
        }
        try {
            CheckProcess process = process();
            int pages;
            try {
                pages = process.pages(file, kind, pdf, limit);
            } finally {
                keepOrEnd(process);
            }
            return pages;
        } finally {
            free.release();
        }
    }

    private CheckProcess process() throws IOException {
        for (CheckProcess process = idle.poll(); process != null; process = idle.poll()) {
            if (process.isUsable()) {
                return process;
            }
            process.end();
        }
        return CheckProcess.start(worker);
    }

    private void keepOrEnd(CheckProcess process) {
        if (process.isUsable()) {
            idle.push(process);
        } else {
            process.end();
        }
    }

    @Override
    public void destroy() {
        idle.forEach(CheckProcess::end);
    }
}
