package ah.patentplan.portal;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Intake;
import ah.patentplan.declaration.MaterialKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** 上传接口 – takes a file part by part, as the tus protocol 1.0 says (core, creation, termination). */
@RestController
@RequestMapping("/api/declarations/{number}/uploads")
class UploadCalls {

    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final Intake intake;

    UploadCalls(Intake intake) {
        this.intake = intake;
    }

    @ModelAttribute
    void agreeOnTheVersion(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(RESUMABLE, VERSION);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!VERSION.equals(request.getHeader(RESUMABLE))
                && !request.getMethod().equals("OPTIONS")) {
            response.setHeader("Tus-Version", VERSION);
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination")
                .header("Tus-Max-Size", Long.toString(intake.maxBytes()))
                .build();
    }

    @PostMapping
    ResponseEntity<Void> begin(
            @PathVariable String number,
            @RequestHeader(LENGTH) long length,
            @RequestHeader("Upload-Metadata") String metadata) {
        Map<String, String> said = read(metadata);
        MaterialKind kind = kind(said.get("kind"));
        Intake.Announced file = new Intake.Announced(kind, said.get("indicator"), said.get("fileName"), length);
        UUID id = intake.begin(number, file);
        return ResponseEntity.created(URI.create("/api/declarations/" + number + "/uploads/" + id))
                .build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> progress(@PathVariable String number, @PathVariable UUID id) {
        return answer(intake.of(number, id));
    }

    @PatchMapping(path = "/{id}", consumes = "application/offset+octet-stream")
    ResponseEntity<Void> append(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestHeader(OFFSET) long offset,
            HttpServletRequest request)
            throws IOException {
        return answer(intake.append(number, id, offset, request.getInputStream()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> giveUp(@PathVariable String number, @PathVariable UUID id) {
        intake.giveUp(number, id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Void> answer(Intake.Progress progress) {
        return ResponseEntity.noContent()
                .header(OFFSET, Long.toString(progress.received()))
                .header(LENGTH, Long.toString(progress.length()))
                .build();
    }

    /** Pairs of a key and its value in Base64, separated by commas; without a value where it is empty. */
    private static Map<String, String> read(String metadata) {
        Map<String, String> values = new HashMap<>();
        for (String pair : metadata.split(",")) {
            String[] parts = pair.strip().split(" ");
            if (parts.length == 2) {
                values.put(parts[0], decoded(parts[1]));
            }
        }
        return values;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("上传信息格式不正确，请刷新页面后再上传");
        }
    }

    private static MaterialKind kind(String name) {
        try {
            return MaterialKind.valueOf(String.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("没有说明材料类型，请刷新页面后再上传");
        }
    }
}
