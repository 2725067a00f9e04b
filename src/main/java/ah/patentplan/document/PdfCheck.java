package ah.patentplan.document;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** 内容检查 – looks into a PDF from outside; a hostile one may exhaust stack, memory or time of whoever does this. */
class PdfCheck {

    static final String DAMAGED = "已损坏，无法读取";

    private static final int MAX_PAGES = 2_000;
    private static final int MAX_OBJECTS = 200_000;
    private static final float MAX_EDGE = 14_400;

    /**
     * The number of pages of the file.
     *
     * @throws DocumentRefused saying what is wrong, without the file's name
     */
    static int pages(Path file) {
        try (PDDocument document = Loader.loadPDF(Source.of(file).open())) {
            return check(document);
        } catch (InvalidPasswordException e) {
            throw new DocumentRefused("已加密，请解除密码后重新上传", e);
        } catch (IOException e) {
            throw new DocumentRefused(DAMAGED, e);
        }
    }

    private static int check(PDDocument document) throws IOException {
        refuse(document.isEncrypted(), "已加密，请解除密码后重新上传");
        int objects = document.getDocument().getXrefTable().size();
        refuse(objects > MAX_OBJECTS, "过于复杂（对象数超过 " + MAX_OBJECTS + "）");
        int pages = checkPages(document);
        ActiveContent.find(document).ifPresent(found -> refuse(true, "含" + found + "，请另存为普通 PDF 后重新上传"));
        new DecodedSize(document).check();
        return pages;
    }

    private static int checkPages(PDDocument document) {
        int stated = document.getNumberOfPages();
        refuse(stated > MAX_PAGES, "页数过多（" + stated + " 页，最多 " + MAX_PAGES + " 页）");
        int walked = 0;
        for (PDPage page : document.getPages()) {
            walked++;
            PDRectangle box = page.getMediaBox();
            float longest = Math.max(box.getWidth(), box.getHeight());
            float shortest = Math.min(box.getWidth(), box.getHeight());
            refuse(shortest < 1 || longest > MAX_EDGE || page.getUserUnit() != 1, "第 " + walked + " 页的页面尺寸无效");
        }
        refuse(walked == 0, "没有页面");
        refuse(walked != stated, "已损坏：实有 " + walked + " 页，标明 " + stated + " 页");
        return walked;
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new DocumentRefused(message);
        }
    }
}
