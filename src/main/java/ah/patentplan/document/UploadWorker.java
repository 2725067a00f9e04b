package ah.patentplan.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * 检查程序 – looks into one file after the other in a process of its own.
 *
 * <p>Reads path, kind and the path for the page made of a picture; answers the pages and an empty text, or 0 and what
 * is wrong. It ends with its input, and on every error of the machine, for what that leaves behind is not known.
 */
class UploadWorker {

    /** With this the virtual machine ends itself. */
    static final int OUT_OF_MEMORY = 3;

    static final int TOO_DEEP = 11;

    private static final byte READY = 1;

    public static void main(String[] arguments) throws IOException {
        serve(UploadWorker::pages);
    }

    /** 检查 – what is done with one file; answers its pages. */
    interface Check {
        int pages(Path file, FileKind kind, Path target) throws IOException;
    }

    static void serve(Check check) throws IOException {
        DataInputStream questions = new DataInputStream(System.in);
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        // what the libraries print must not stand in the answer
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        answers.writeByte(READY);
        try {
            while (true) {
                answer(check, questions, answers);
            }
        } catch (EOFException asker) {
            // nobody asks any more
        } catch (StackOverflowError deep) {
            System.exit(TOO_DEEP);
        }
    }

    private static void answer(Check check, DataInputStream questions, DataOutputStream answers) throws IOException {
        Path file = Path.of(questions.readUTF());
        FileKind kind = FileKind.valueOf(questions.readUTF());
        Path target = Path.of(questions.readUTF());
        int pages = 0;
        String reason = "";
        try {
            pages = check.pages(file, kind, target);
        } catch (DocumentRefused refused) {
            reason = refused.getMessage();
        } catch (IOException | RuntimeException damaged) {
            reason = PdfCheck.DAMAGED;
        }
        answers.writeInt(pages);
        answers.writeUTF(reason);
        answers.flush();
    }

    private static int pages(Path file, FileKind kind, Path target) throws IOException {
        if (kind != FileKind.PDF) {
            PicturePage.make(file, kind, target);
        }
        return PdfCheck.pages(target);
    }
}
