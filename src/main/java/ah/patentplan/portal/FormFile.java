package ah.patentplan.portal;

import ah.patentplan.support.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** 表单附件 – the one file of a form, kept aside while it is looked into and until what it proves is entered. */
@Component
class FormFile {

    private final Scans scans;

    FormFile(Scans scans) {
        this.scans = scans;
    }

    /** Hands the checked file on; null where none was chosen. */
    void taken(MultipartFile file, Consumer<Scans.Checked> entered) throws IOException {
        // a browser sends an empty file where none was chosen
        if (file == null || file.isEmpty()) {
            entered.accept(null);
            return;
        }
        Path folder = Files.createTempDirectory("scan");
        try {
            Path kept = folder.resolve("file");
            file.transferTo(kept);
            entered.accept(scans.check(kept, file.getOriginalFilename()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
