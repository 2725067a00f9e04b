package ah.patentplan.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 上传检查 – whether a file from outside is a PDF that can be bound, read and printed without harm. */
@Component
public class Uploads {

    private static final int MAX_PAGES = 2_000;
    private static final int MAX_OBJECTS = 200_000;
    private static final float MAX_EDGE = 14_400;

    private final long maxBytes;

    Uploads(@Value("${patent-plan.upload.max-bytes:209715200}") long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * The number of pages of the file.
     *
     * @param name the file's name as its owner knows it, for the message
     * @throws DocumentRefused naming the file and what is wrong with it
     */
    public int check(Path file, String name) {
        try {
            checkShell(file);
            return checkInside(file);
        } catch (DocumentRefused e) {
            throw new DocumentRefused("文件“" + name + "”" + e.getMessage());
        } catch (InvalidPasswordException e) {
            throw new DocumentRefused("文件“" + name + "”已加密，请解除密码后重新上传", e);
        } catch (Throwable e) { // a hostile file may exhaust the stack or the memory of the parser
            throw new DocumentRefused("文件“" + name + "”已损坏，无法读取", e);
        }
    }

    private void checkShell(Path file) throws IOException {
        long size = Files.size(file);
        refuse(size > maxBytes, "超过上传上限（" + Sizes.show(maxBytes) + "）");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            refuse(!read(bytes, 0, 5).equals("%PDF-"), "不是 PDF 文件");
            String end = read(bytes, Math.max(0, size - 1024), 1024);
            refuse(!end.contains("%%EOF"), "已损坏：文件不完整，缺少结尾");
        }
    }

    private static int checkInside(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(Source.of(file).open())) {
            refuse(document.isEncrypted(), "已加密，请解除密码后重新上传");
            int objects = document.getDocument().getXrefTable().size();
            refuse(objects > MAX_OBJECTS, "过于复杂（对象数超过 " + MAX_OBJECTS + "）");
            int pages = checkPages(document);
            ActiveContent.find(document).ifPresent(found -> refuse(true, "含" + found + "，请另存为普通 PDF 后重新上传"));
            new DecodedSize(document).check();
            return pages;
        }
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

    private static String read(RandomAccessFile file, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(from);
        int read = file.read(bytes);
        return new String(bytes, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new DocumentRefused(message);
        }
    }
}
