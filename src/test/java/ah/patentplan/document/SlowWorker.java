package ah.patentplan.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** 缓慢的检查程序 – never comes to an end with a file that says so, breaks at another; for all others it is the real one. */
public class SlowWorker {

    /** What a file says. */
    public static final String ENDLESS = "%endless";

    static final String BREAKING = "%breaking";

    public static void main(String[] arguments) throws IOException {
        UploadWorker.serve(SlowWorker::pages);
    }

    /** Is there as soon as the check of the file has begun. */
    static Path begun(Path file) {
        return file.resolveSibling(file.getFileName() + ".begun");
    }

    private static int pages(Path file, FileKind kind, Path target) throws IOException {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (content.contains(ENDLESS)) {
            Files.createFile(begun(file));
        }
        while (content.contains(ENDLESS)) {
            LockSupport.park();
        }
        if (content.contains(BREAKING)) {
            throw new InternalError("a fault in the machine");
        }
        return PdfCheck.pages(target);
    }
}
