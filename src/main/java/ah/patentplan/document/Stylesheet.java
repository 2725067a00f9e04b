package ah.patentplan.document;

import com.openhtmltopdf.extend.FSStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** 样式 – a style sheet of {@code print/}, named {@code print:page.css}: the only resource that a page may load. */
record Stylesheet(String name) implements FSStream {

    static FSStream open(String uri) {
        return new Stylesheet(uri.substring(uri.indexOf(':') + 1));
    }

    @Override
    public InputStream getStream() {
        return Stylesheet.class.getResourceAsStream("/print/" + name);
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
}
