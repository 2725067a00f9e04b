package ah.patentplan.declaration;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.document.CheckedFile;
import ah.patentplan.document.DocumentRefused;
import ah.patentplan.document.FileNames;
import ah.patentplan.document.Fragments;
import ah.patentplan.document.Uploads;
import ah.patentplan.document.UploadsBusy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * 收件 – takes a file part by part, whatever breaks in between, and makes a material of it once it is whole and checked.
 *
 * <p>Waits for the network and for the check without a transaction: each part is its own, and so is the end.
 */
@Component
public class Intake {

    private static final int PART = 1 << 20;

    private final Materials materials;
    private final Arrivals arrivals;
    private final Fragments fragments;
    private final Uploads uploads;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final int maxOpen;
    private final Duration expires;

    Intake(
            Materials materials,
            Arrivals arrivals,
            Fragments fragments,
            Uploads uploads,
            Actors actors,
            TransactionTemplate transaction,
            @Value("${patent-plan.upload.max-open}") int maxOpen,
            @Value("${patent-plan.upload.expires}") Duration expires) {
        this.materials = materials;
        this.arrivals = arrivals;
        this.fragments = fragments;
        this.uploads = uploads;
        this.actors = actors;
        this.transaction = transaction;
        this.maxOpen = maxOpen;
        this.expires = expires;
    }

    /**
     * 文件说明 – what is said of a file before its bytes come.
     *
     * @param indicator of the condition that it proves, null for none in particular
     * @param length in bytes
     */
    public record Announced(MaterialKind kind, String indicator, String fileName, long length) {}

    /** 进度 – how many bytes are safe, of how many. */
    public record Progress(long received, long length) {}

    /** 没有这个上传 – it never was, it ended, or it is somebody else's. */
    public static class Gone extends Refusal {
        Gone() {
            super("这次上传已失效，请重新选择文件上传");
        }
    }

    /** 超过上限. */
    public static class TooLarge extends Refusal {
        TooLarge(String message) {
            super(message);
        }
    }

    /** Size of the largest file that is taken, in bytes. */
    public long maxBytes() {
        return uploads.maxBytes();
    }

    /** Opens the way for a file that the actor may add now; answers by what its parts are to be told. */
    public UUID begin(String number, Announced file) {
        materials.requireMayAdd(number, file.kind(), file.indicator());
        String name = FileNames.clean(file.fileName());
        if (file.length() > uploads.maxBytes()) {
            throw new TooLarge("文件“%s”超过上传上限（%d MB），请压缩或拆分后再上传".formatted(name, uploads.maxBytes() >> 20));
        }
        if (file.length() <= 0) {
            throw new Refusal("文件“%s”是空的，没有内容".formatted(name));
        }
        if (arrivals.open(number) >= maxOpen) {
            throw new Refusal("尚未传完的文件过多（最多 %d 个），请先传完或稍后再试".formatted(maxOpen));
        }
        UUID id = UUID.randomUUID();
        arrivals.add(
                new Arrival(id, number, file.kind(), file.indicator(), name, file.length(), 0, null),
                actors.current().id());
        return id;
    }

    public Progress of(String number, UUID id) {
        Arrival arrival = arrival(number, id);
        return new Progress(arrival.received(), arrival.length());
    }

    /**
     * Adds what the body brings, from the offset on; with the last byte the file is checked and becomes a material. What
     * has come stays where the body breaks off.
     *
     * @throws Refusal where the file is refused: the upload is gone then
     * @throws UploadsBusy where the last part has to be sent again later
     * @throws OptimisticLockingFailureException where the offset is not the end of what has come
     */
    public Progress append(String number, UUID id, long offset, InputStream body) throws IOException {
        Arrival arrival = arrival(number, id);
        materials.requireMayAdd(number, arrival.kind(), arrival.indicator());
        if (arrival.received() != offset) {
            throw conflict(offset);
        }
        long position = offset;
        for (byte[] part = next(arrival, position, body); part.length > 0; part = next(arrival, position, body)) {
            if (position + part.length == arrival.length()) {
                arrivals.putLast(arrival, position, part);
                finish(arrival);
            } else if (!arrivals.append(arrival, position, part)) {
                throw conflict(position);
            }
            position += part.length;
        }
        return new Progress(position, arrival.length());
    }

    public void giveUp(String number, UUID id) {
        arrivals.delete(arrival(number, id));
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void expire() {
        arrivals.expire(expires);
    }

    private Arrival arrival(String number, UUID id) {
        materials.requireVisible(number);
        return arrivals.find(number, id, actors.current().id()).orElseThrow(Gone::new);
    }

    private static byte[] next(Arrival arrival, long position, InputStream body) throws IOException {
        return body.readNBytes((int) Math.min(PART, arrival.length() - position));
    }

    private static OptimisticLockingFailureException conflict(long offset) {
        return new OptimisticLockingFailureException("the upload does not continue at " + offset);
    }

    private void finish(Arrival arrival) throws IOException {
        Path folder = Files.createTempDirectory("upload");
        try {
            Path file = fragments.copyToFile(arrival.id(), arrival.length(), folder.resolve("file"));
            CheckedFile checked = uploads.check(file, arrival.fileName());
            transaction.executeWithoutResult(status -> keep(arrival, file, checked));
        } catch (UploadsBusy busy) {
            throw busy;
        } catch (DocumentRefused refused) {
            arrivals.delete(arrival);
            throw new Refusal(refused.getMessage());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Once, however often the last part was sent. */
    private void keep(Arrival arrival, Path file, CheckedFile checked) {
        if (!arrivals.hold(arrival).orElseThrow(Gone::new).isDone()) {
            arrivals.done(arrival, materials.keep(arrival, file, checked));
        }
    }
}
