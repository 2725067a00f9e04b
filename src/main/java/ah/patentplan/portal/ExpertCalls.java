package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.document.DocumentRefused;
import ah.patentplan.document.SpreadsheetFile;
import ah.patentplan.review.ExpertImport;
import ah.patentplan.workflow.ExpertLogins;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** 专家库导入接口 – takes a small file in one piece. */
@RestController
class ExpertCalls {

    private static final int MEGA = 1024 * 1024;

    private final ExpertImport pool;
    private final ExpertLogins logins;
    private final Actors actors;

    ExpertCalls(ExpertImport pool, ExpertLogins logins, Actors actors) {
        this.pool = pool;
        this.logins = logins;
        this.actors = actors;
    }

    /**
     * 导入结果, as the page shows it.
     *
     * @param withoutLogin accounts of the file that nobody can log in with yet
     */
    record Result(List<String> faults, int added, int changed, int related, List<String> withoutLogin) {}

    @PostMapping(path = "/api/experts/import", consumes = "application/octet-stream")
    Result take(HttpServletRequest request) throws IOException {
        actors.current().require(Role.PROVINCE_OFFICE);
        byte[] file = request.getInputStream().readNBytes(SpreadsheetFile.MAX_BYTES + 1);
        if (file.length > SpreadsheetFile.MAX_BYTES) {
            throw new DocumentRefused("文件超过 %d MB".formatted(SpreadsheetFile.MAX_BYTES / MEGA));
        }
        ExpertImport.Outcome outcome = pool.take(file);
        Set<String> known = logins.accounts();
        return new Result(
                outcome.faults(),
                outcome.added(),
                outcome.changed(),
                outcome.related(),
                outcome.accounts().stream()
                        .filter(account -> !known.contains(account))
                        .toList());
    }
}
