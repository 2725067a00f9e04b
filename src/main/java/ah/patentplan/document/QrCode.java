package ah.patentplan.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDFormContentStream;

/** 二维码 – drawn as squares, so that it is sharp at any size. */
class QrCode {

    private final ByteMatrix modules;

    QrCode(String text) {
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds " + text, e);
        }
    }

    /** Fills the dark modules, with (x, y) the lower left corner; neighbours in a row are one rectangle. */
    void draw(PDFormContentStream content, float x, float y, float size) throws IOException {
        float module = size / modules.getWidth();
        for (int row = 0; row < modules.getHeight(); row++) {
            float bottom = y + size - (row + 1) * module;
            for (int from = 0; from < modules.getWidth(); from++) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    content.addRect(x + from * module, bottom, (to - from) * module, module);
                }
                from = to;
            }
        }
        content.fill();
    }
}
