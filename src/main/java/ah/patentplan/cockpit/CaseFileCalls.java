package ah.patentplan.cockpit;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 档案下载 – the case as one PDF. */
@RestController
class CaseFileCalls {

    private final CaseFiles files;

    CaseFileCalls(CaseFiles files) {
        this.files = files;
    }

    @GetMapping("/cockpit/case/{instance}/file.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String instance) {
        CaseFiles.CaseFile file = files.of(instance);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.pdf());
    }
}
