package ah.patentplan.document;

import static ah.patentplan.document.RawPdf.latin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** 恶意结构 – files that are not what they seem, or whose parts lead nowhere, in circles or too deep. */
enum HostileShape implements Hostile {
    NOTHING("是空的", () -> new byte[0]),
    ONLY_A_HEADER("缺少结尾", () -> latin("%PDF-1.7\n")),
    CUT_OFF("缺少结尾", () -> Arrays.copyOf(RawPdf.onePage().bytes(), 200)),
    NONSENSE("已损坏", () -> latin("%PDF-1.7\nnonsense\n%%EOF")),
    ZEROES_BETWEEN_HEADER_AND_END("已损坏", () -> padded(new byte[100_000])),
    HTML_IN_FRONT("不是 PDF、JPEG 或 PNG", () -> after("<html><script>alert(1)</script>")),
    ZIP_IN_FRONT("不是 PDF、JPEG 或 PNG", () -> after("PK\3\4")),
    ENCRYPTED("已加密", () -> protectedBy("user")),
    ENCRYPTED_FOR_THE_OWNER_ONLY("已加密", () -> protectedBy("")),
    CONTENT_THAT_NAMES_A_CRYPT_FILTER(
            "已加密",
            () -> RawPdf.onePage().stream(4, "/Filter/Crypt", new byte[8]).bytes()),
    NO_PAGES(
            "没有页面",
            () -> RawPdf.onePage().object(2, "<</Type/Pages/Count 0/Kids[]>>").bytes()),
    NO_ROOT_OF_PAGES("", () -> RawPdf.onePage().object(1, "<</Type/Catalog>>").bytes()),
    TOO_MANY_PAGES("页数过多（2001 页", () -> pages(2001, 2001)),
    MORE_PAGES_THAN_IT_SAYS("页数过多", () -> pages(3, 1_000_000)),
    FEWER_PAGES_THAN_IT_SAYS("实有 1 页，标明 7 页", () -> pages(7, 1)),
    PAGE_TREE_THAT_CONTAINS_ITSELF(
            "",
            () -> RawPdf.onePage()
                    .object(2, "<</Type/Pages/Count 1/Kids[2 0 R 3 0 R]>>")
                    .bytes()),
    PARENTS_IN_A_CIRCLE(
            "",
            () -> RawPdf.onePage()
                    .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]/Parent 5 0 R>>")
                    .object(5, "<</Type/Pages/Parent 2 0 R>>")
                    .bytes()),
    PAGE_TREE_50000_DEEP("", HostileShape::deepTree),
    PAGES_THAT_DOUBLE_AT_EVERY_LEVEL("", HostileShape::doublingTree),
    PAGE_WITHOUT_SIZE("页面尺寸无效", () -> sized("[0 0 0 0]")),
    PAGE_OF_A_KILOMETRE("页面尺寸无效", () -> sized("[0 0 2834645 2834645]")),
    PAGE_WITH_A_UNIT_OF_ITS_OWN("页面尺寸无效", () -> RawPdf.page("/UserUnit 75000").bytes()),
    CROP_BOX_BESIDE_THE_PAGE(
            "页面尺寸无效", () -> RawPdf.page("/CropBox[9000 9000 9500 9500]").bytes()),
    ARRAYS_A_MILLION_DEEP(
            "", () -> RawPdf.page("/Contents 4 0 R/X " + "[".repeat(1_000_000)).bytes()),
    DICTIONARIES_A_HUNDRED_THOUSAND_DEEP(
            "", () -> RawPdf.page("/X" + "<</X".repeat(100_000)).bytes()),
    TOO_MANY_OBJECTS("对象数超过", HostileShape::objects),
    TABLE_BEFORE_ITSELF(
            null, () -> RawPdf.onePage().trailer("/Root 1 0 R/Prev {start}").bytes()),
    TABLE_FAR_BEHIND_THE_END(null, () -> replaced("startxref\n", "startxref\n9999999999")),
    WRONG_LENGTH_OF_A_STREAM(null, () -> replaced("/Length 16", "/Length 99")),
    LENGTH_THAT_REFERS_TO_ITSELF(null, () -> replaced("/Length 16", "/Length 4 0 R")),
    GIGANTIC_OBJECT_NUMBER(null, () -> replaced("xref\n0 1", "9999999999 0 obj\n<<>>\nendobj\nxref\n0 1")),
    BROKEN_FONT(
            null,
            () -> RawPdf.page("/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>")
                    .object(5, "<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor<</FontFile2 6 0 R>>>>")
                    .stream(6, "", latin("not a font"))
                    .bytes()),
    BOOKMARKS_IN_A_CIRCLE(
            null,
            () -> RawPdf.catalogue("/Outlines 5 0 R")
                    .object(5, "<</Type/Outlines/First 6 0 R/Last 6 0 R>>")
                    .object(6, "<</Title(x)/Parent 5 0 R/Next 6 0 R/First 6 0 R>>")
                    .bytes()),
    SOMETHING_AFTER_THE_END(null, () -> replaced("%%EOF\n", "%%EOF\nPK\3\4"));

    private final String reason;
    private final Maker maker;

    HostileShape(String reason, Maker maker) {
        this.reason = reason;
        this.maker = maker;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public byte[] bytes() throws IOException {
        return maker.bytes();
    }

    private static byte[] replaced(String part, String by) {
        String file = new String(RawPdf.onePage().bytes(), StandardCharsets.ISO_8859_1);
        return latin(file.replace(part, by));
    }

    private static byte[] after(String front) {
        return latin(front + new String(RawPdf.onePage().bytes(), StandardCharsets.ISO_8859_1));
    }

    private static byte[] padded(byte[] inside) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(latin("%PDF-1.7\n"));
        file.writeBytes(inside);
        file.writeBytes(latin("\n%%EOF"));
        return file.toByteArray();
    }

    private static byte[] sized(String box) {
        return RawPdf.onePage()
                .object(3, "<</Type/Page/Parent 2 0 R/MediaBox" + box + ">>")
                .bytes();
    }

    private static byte[] pages(int stated, int real) {
        return RawPdf.onePage()
                .object(2, "<</Type/Pages/Count " + stated + "/Kids[" + "3 0 R ".repeat(real) + "]>>")
                .bytes();
    }

    private static byte[] deepTree() {
        RawPdf pdf = RawPdf.onePage();
        for (int n = 10; n < 50_010; n++) {
            pdf.object(n, "<</Type/Pages/Count 1/Parent %d 0 R/Kids[%d 0 R]>>".formatted(n - 1, n + 1));
        }
        return pdf.object(2, "<</Type/Pages/Count 1/Kids[10 0 R]>>")
                .object(10, "<</Type/Pages/Count 1/Parent 2 0 R/Kids[11 0 R]>>")
                .object(50_010, "<</Type/Page/Parent 50009 0 R/MediaBox[0 0 595 842]>>")
                .bytes();
    }

    private static byte[] doublingTree() {
        RawPdf pdf = RawPdf.onePage().object(2, "<</Type/Pages/Count 9/Kids[10 0 R 10 0 R]>>");
        for (int n = 10; n < 50; n++) {
            pdf.object(n, "<</Type/Pages/Count 9/Kids[%d 0 R %d 0 R]>>".formatted(n + 1, n + 1));
        }
        return pdf.object(50, "<</Type/Pages/Count 0/Kids[]>>").bytes();
    }

    private static byte[] objects() {
        RawPdf pdf = RawPdf.onePage();
        for (int n = 5; n <= 200_001; n++) {
            pdf.object(n, "0");
        }
        return pdf.bytes();
    }

    private static byte[] protectedBy(String password) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }
}
