package ah.patentplan.portal;

import ah.patentplan.document.FileName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** 下载 – sends a file under its Chinese name (RFC 6266); nothing is announced before the first byte is there. */
final class Download extends OutputStream {

    private final HttpServletResponse response;
    private final ContentDisposition disposition;
    private final String mediaType;
    private OutputStream body;

    private Download(HttpServletResponse response, ContentDisposition disposition, String mediaType) {
        this.response = response;
        this.disposition = disposition;
        this.mediaType = mediaType;
    }

    /** A PDF that the house made, shown in the browser. */
    Download(HttpServletResponse response, String fileName) {
        this(response, named(ContentDisposition.inline(), fileName), MediaType.APPLICATION_PDF_VALUE);
    }

    /** A file from outside, which the browser only saves. */
    static Download saved(HttpServletResponse response, String fileName, String mediaType) {
        return new Download(response, named(ContentDisposition.attachment(), fileName), mediaType);
    }

    /** A spreadsheet that the house made. */
    static Download spreadsheet(HttpServletResponse response, String fileName) {
        return saved(response, fileName, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    static void announce(HttpServletResponse response, String fileName) {
        new Download(response, fileName).announce();
    }

    private static ContentDisposition named(ContentDisposition.Builder disposition, String fileName) {
        return disposition
                .filename(FileName.of(fileName), StandardCharsets.UTF_8)
                .build();
    }

    private void announce() {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
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
            announce();
            body = response.getOutputStream();
        }
        return body;
    }
}
