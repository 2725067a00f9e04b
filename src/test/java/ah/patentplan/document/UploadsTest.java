package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 上传检查 – which files are taken, how the others are refused, and that one bad file stands in nobody's way. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class UploadsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The limit ends a check: a verdict in other words came in time. */
    private static final String TOO_LATE = "秒内检查完毕";

    private static final Uploads UPLOADS = new Uploads(20_000_000, 1, LIMIT, PATIENCE);

    @TempDir
    private Path directory;

    @AfterAll
    static void workersEnd() {
        UPLOADS.destroy();
    }

    static Stream<Hostile> hostile() {
        return Stream.<Hostile[]>of(
                        HostileShape.values(), HostileContent.values(), HostileAction.values(), HostilePicture.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void aHostileFileGetsItsVerdictAndTheNextOneIsServed(Hostile hostile) throws IOException {
        Path file = file(hostile.bytes());

        if (hostile.reason() == null) {
            assertThat(UPLOADS.check(file, "合同.pdf").pages()).isEqualTo(1);
        } else {
            assertRefused(UPLOADS, file, hostile.reason());
        }

        assertThat(UPLOADS.check(file(RawPdf.onePage().bytes()), "方案.pdf").pages())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFileAsOfficesMakeThemIsTaken(HonestFile honest) throws IOException {
        for (boolean compressed : new boolean[] {false, true}) {
            Path file = file(honest.bytes(compressed));

            CheckedFile checked = UPLOADS.check(file, "合同.pdf");

            assertThat(checked).isEqualTo(new CheckedFile(FileKind.PDF, 1, file));
        }
    }

    @Test
    void aPageThatTheHouseMadeItselfIsTaken() throws IOException {
        assertThat(UPLOADS.check(file(HonestFile.ownPages()), "承诺书.pdf").pages())
                .isEqualTo(1);
    }

    @Test
    void theBytesDecideAndNotTheName() throws IOException {
        assertThat(UPLOADS.check(file(HonestPicture.PHOTOGRAPH.bytes()), "照片.pdf")
                        .kind())
                .isEqualTo(FileKind.JPEG);
    }

    @Test
    void aFileAboveTheLimitIsRefused() throws IOException {
        Uploads small = new Uploads(1_000_000, 1, LIMIT, PATIENCE);

        assertRefused(small, file(new byte[1_000_001]), "超过上传上限");
    }

    @Test
    void anotherFileIsCheckedWhileOneNeverEnds() throws IOException {
        Uploads slow = new Uploads(1_000_000, 2, Duration.ofSeconds(5), PATIENCE, SlowWorker.class);
        CompletableFuture<Void> stuck = checkEndless(slow);

        assertThat(slow.check(file(RawPdf.onePage().bytes()), "方案.pdf").pages()).isEqualTo(1);
        assertThat(stuck).isNotDone();

        stuck.join();
        assertThat(slow.check(file(RawPdf.onePage().bytes()), "方案.pdf").pages()).isEqualTo(1);
        slow.destroy();
    }

    @Test
    void whoeverWaitsTooLongIsAskedToComeAgain() throws IOException {
        Uploads busy = new Uploads(1_000_000, 1, Duration.ofSeconds(5), Duration.ofMillis(1), SlowWorker.class);
        CompletableFuture<Void> stuck = checkEndless(busy);

        Path other = file(RawPdf.onePage().bytes());
        assertThatThrownBy(() -> busy.check(other, "方案.pdf"))
                .isInstanceOf(UploadsBusy.class)
                .hasMessageContaining("请稍后重试");

        stuck.join();
        busy.destroy();
    }

    @Test
    void aFaultInTheMachineEndsOnlyTheWorker() throws IOException {
        Uploads breaking = new Uploads(1_000_000, 1, LIMIT, PATIENCE, SlowWorker.class);

        assertRefused(breaking, file(containing(SlowWorker.BREAKING)), "已损坏，无法读取");

        assertThat(breaking.check(file(RawPdf.onePage().bytes()), "方案.pdf").pages())
                .isEqualTo(1);
        breaking.destroy();
    }

    /** Returns when a worker has begun. */
    private CompletableFuture<Void> checkEndless(Uploads uploads) throws IOException {
        Path endless = file(containing(SlowWorker.ENDLESS));
        CompletableFuture<Void> stuck =
                CompletableFuture.runAsync(() -> assertRefused(uploads, endless, "无法在 5 秒内检查完毕"));
        while (!Files.exists(SlowWorker.begun(endless))) {
            Thread.onSpinWait();
        }
        return stuck;
    }

    private static void assertRefused(Uploads uploads, Path file, String reason) {
        assertThatThrownBy(() -> uploads.check(file, "合同.pdf"))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("文件“合同.pdf”")
                .hasMessageContaining(reason)
                .satisfies(refused ->
                        assertThat(reason.isEmpty() ? refused.getMessage() : "").doesNotContain(TOO_LATE));
    }

    private static byte[] containing(String words) {
        return RawPdf.onePage().stream(5, "", RawPdf.latin(words)).bytes();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "upload", ""), content);
    }
}
