package ah.patentplan.document;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** 检查进程 – looks into one file in a process of its own; prints its pages, or what is wrong with it. */
class UploadWorker {

    /** Not 3: with that the virtual machine ends when its memory is exhausted. */
    static final int REFUSED = 10;

    public static void main(String[] arguments) {
        PrintStream answer = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // what the libraries log must not stand in the answer
        System.setOut(System.err);
        try {
            answer.println(PdfCheck.pages(Path.of(arguments[0])));
        } catch (DocumentRefused refused) {
            answer.println(refused.getMessage());
            System.exit(REFUSED);
        }
    }
}
