package ah.patentplan.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** 内容检查 – looks into a PDF from outside; a hostile one may exhaust stack, memory or time of whoever does this. */
class PdfCheck {

    static final String DAMAGED = "已损坏，无法读取";

    private static final String ENCRYPTED = "已加密，请解除密码后重新上传";
    private static final int MAX_OBJECTS = 200_000;
    private static final float MAX_EDGE = 14_400;

    /**
     * The number of pages of the file.
     *
     * @throws DocumentRefused saying what is wrong, without the file's name
     * @throws IOException where it cannot be read at all
     */
    static int pages(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(Source.of(file).open(), IOUtils.createTempFileOnlyStreamCache())) {
            return check(document);
        } catch (InvalidPasswordException e) {
            throw new DocumentRefused(ENCRYPTED, e);
        }
    }

    private static int check(PDDocument document) throws IOException {
        refuse(document.isEncrypted(), ENCRYPTED);
        int objects = document.getDocument().getXrefTable().size();
        refuse(objects > MAX_OBJECTS, "过于复杂（对象数超过 " + MAX_OBJECTS + "）");
        List<PDPage> pages = PageTree.pages(document);
        checkBoxes(pages);
        ActiveContent.find(document).ifPresent(found -> refuse(true, "含" + found + "，请另存为普通 PDF 后重新上传"));
        checkStreams(document, pages);
        return pages.size();
    }

    private static void checkBoxes(List<PDPage> pages) {
        int number = 0;
        for (PDPage page : pages) {
            number++;
            boolean odd = isOdd(page.getMediaBox()) || isOdd(page.getCropBox()) || page.getUserUnit() != 1;
            refuse(odd, "第 " + number + " 页的页面尺寸无效");
        }
    }

    private static boolean isOdd(PDRectangle box) {
        float shortest = Math.min(box.getWidth(), box.getHeight());
        float longest = Math.max(box.getWidth(), box.getHeight());
        return !(shortest >= 1 && longest <= MAX_EDGE);
    }

    private static void checkStreams(PDDocument document, List<PDPage> pages) throws IOException {
        DecodedSize sizes = new DecodedSize();
        Paints paints = new Paints(sizes);
        for (PDPage page : pages) {
            paints.count(page);
        }
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream) {
                ImageSize.check(stream);
                sizes.check(stream);
            }
        }
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new DocumentRefused(message);
        }
    }
}
