package ah.patentplan.document;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** 来源 – where the bytes of a PDF are read from; a file is read piece by piece, not loaded. */
@FunctionalInterface
public interface Source {

    RandomAccessRead open() throws IOException;

    static Source of(byte[] pdf) {
        return () -> new RandomAccessReadBuffer(pdf);
    }

    static Source of(Path pdf) {
        return () -> new FileWindow(pdf);
    }
}
