package ah.patentplan.portal;

import ah.patentplan.document.FileName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** 下载 – sends a PDF under its Chinese name (RFC 6266); nothing is announced before the first byte is there. */
final class Download extends OutputStream {

    private final HttpServletResponse response;
    private final String fileName;
    private OutputStream body;

    Download(HttpServletResponse response, String fileName) {
        this.response = response;
        this.fileName = fileName;
    }

    static void announce(HttpServletResponse response, String fileName) {
        ContentDisposition disposition = ContentDisposition.inline()
                .filename(FileName.of(fileName), StandardCharsets.UTF_8)
                .build();
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        body().write(bytes, offset, length);
    }

    @Override
    public void write(int single) throws IOException {
        body().write(single);
    }

    private OutputStream body() throws IOException {
        if (body == null) {
            announce(response, fileName);
            body = response.getOutputStream();
        }
        return body;
    }
}
