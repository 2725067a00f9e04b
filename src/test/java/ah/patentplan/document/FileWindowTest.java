package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 文件窗口 – a file read in pieces is the file. */
class FileWindowTest {

    private final byte[] bytes = new byte[100_000];

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void aFileLargerThanTheWindow() throws IOException {
        new Random(1).nextBytes(bytes);
        file = Files.write(directory.resolve("file"), bytes);
    }

    @Test
    void itIsReadByteByByteAndAtOnce() throws IOException {
        try (FileWindow window = new FileWindow(file)) {
            byte[] singly = new byte[bytes.length];
            for (int i = 0; i < singly.length; i++) {
                singly[i] = (byte) window.read();
            }
            assertThat(singly).isEqualTo(bytes);
            assertThat(window.isEOF()).isTrue();
            assertThat(window.read()).isEqualTo(-1);
            assertThat(window.read(new byte[10])).isEqualTo(-1);

            window.seek(0);
            byte[] atOnce = new byte[bytes.length];
            window.readFully(atOnce);
            assertThat(atOnce).isEqualTo(bytes);
        }
    }

    @Test
    void itIsReadBackwardsAndThroughAView() throws IOException {
        try (FileWindow window = new FileWindow(file)) {
            for (int at : new int[] {99_999, 65_536, 32_767, 32_768, 0}) {
                window.seek(at);
                assertThat((byte) window.read()).as("byte %d", at).isEqualTo(bytes[at]);
                assertThat(window.getPosition()).isEqualTo(at + 1);
            }
            byte[] part = new byte[50_000];
            window.createView(40_000, 50_000).readFully(part);
            assertThat(part).isEqualTo(Arrays.copyOfRange(bytes, 40_000, 90_000));
        }
    }
}
