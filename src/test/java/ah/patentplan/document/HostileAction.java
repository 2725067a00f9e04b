package ah.patentplan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** 恶意动作 – files that act when they are opened, printed or clicked. */
enum HostileAction implements Hostile {
    SCRIPT_ON_OPENING("含脚本", () -> catalogue("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")),
    SCRIPT_UNDER_AN_ESCAPED_NAME("含脚本", () -> catalogue("/OpenAction<</S/J#61vaScript>>")),
    SCRIPT_WITH_AN_ESCAPED_KEY("含脚本", () -> catalogue("/X<</#4a#53(app.alert\\(1\\))>>")),
    SCRIPT_BY_NAME("含脚本", () -> catalogue("/Names<</JavaScript<</Names[(a)5 0 R]>>>>")),
    SCRIPT_IN_AN_OBJECT_STREAM("含脚本", HostileAction::inObjectStream),
    SCRIPT_IN_AN_ANNOTATION("含脚本", () -> page("/Annots[<</Subtype/Link/A<</S/JavaScript/JS 4 0 R>>>>]")),
    SCRIPT_IN_A_FIELD(
            "含脚本",
            () -> RawPdf.catalogue("/AcroForm<</Fields[5 0 R]>>")
                    .object(5, "<</FT/Tx/T(x)/AA<</K<</S/JavaScript/JS(1)>>>>>>")
                    .bytes()),
    SCRIPT_DEEP_IN_DIRECT_OBJECTS("含脚本", () -> page("/X[[[<</Y[<</S/JavaScript>>]>>]]]")),
    SCRIPT_THAT_FOLLOWS(
            "含脚本", () -> page("/Annots[<</Subtype/Link/A<</S/GoTo/D[3 0 R/Fit]/Next<</S/JavaScript>>>>>>]")),
    SCRIPT_AFTER_ANOTHER_ACTION("含脚本", () -> catalogue("/OpenAction<</S/GoTo/Next[<</S/JavaScript>>]>>")),
    ACTION_WHEN_A_PAGE_SHOWS("自动执行的动作", () -> page("/AA<</O<</S/URI/URI(x)>>>>")),
    ACTION_BY_REFERENCE_WHEN_A_PAGE_SHOWS(
            "自动执行的动作",
            () -> RawPdf.page("/AA 5 0 R")
                    .object(5, "<</O 6 0 R>>")
                    .object(6, "<</S/Named/N/Print>>")
                    .bytes()),
    ADDRESS_VISITED_ON_OPENING("自动执行的动作", () -> catalogue("/OpenAction<</S/URI/URI(x)>>")),
    PROGRAM_STARTED("启动程序", () -> catalogue("/OpenAction<</S/Launch/F(calc.exe)>>")),
    FORM_SENT("提交表单", () -> page("/Annots[<</Subtype/Link/A<</S/SubmitForm/F(x)>>>>]")),
    DATA_IMPORTED("导入数据", () -> page("/Annots[<</Subtype/Link/A<</S/ImportData/F(x)>>>>]")),
    FILE_EMBEDDED("内嵌文件", () -> catalogue("/Names<</EmbeddedFiles<</Names[]>>>>")),
    FILE_EMBEDDED_IN_A_SPECIFICATION(
            "内嵌文件",
            () -> RawPdf.onePage()
                    .object(5, "<</Type/Filespec/F(x.exe)/EF<</F 4 0 R>>>>")
                    .bytes()),
    FILE_ATTACHED_TO_A_PAGE("内嵌文件", () -> page("/Annots[<</Subtype/FileAttachment/FS<</F(x)>>>>]")),
    JUMP_INTO_AN_EMBEDDED_FILE("内嵌文件", () -> page("/Annots[<</Subtype/Link/A<</S/GoToE/D(x)>>>>]")),
    FORM_WITH_A_LIFE_OF_ITS_OWN("XFA", () -> catalogue("/AcroForm<</Fields[]/XFA 4 0 R>>")),
    RICH_MEDIA("多媒体", () -> page("/Annots[<</Subtype/RichMedia>>]")),
    MOVIE("多媒体", () -> page("/Annots[<</Subtype/Screen/A<</S/Rendition>>>>]")),
    THREE_DIMENSIONS("多媒体", () -> page("/Annots[<</Subtype/3D>>]")),
    CONTENT_IN_ANOTHER_FILE(
            "外部文件",
            () -> RawPdf.onePage().stream(4, "/F(/etc/passwd)", new byte[0]).bytes()),
    LINK_TO_AN_ADDRESS(null, () -> page("/Annots[<</Subtype/Link/A<</S/URI/URI(x)>>>>]")),
    OPENED_AT_A_PAGE(null, () -> catalogue("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>")),
    OPENED_AT_A_PLACE(null, () -> catalogue("/OpenAction[3 0 R/Fit]")),
    FONTS_THAT_ARE_NAMED_LIKE_ACTIONS(
            null, () -> page("/Resources<</Font<</AA<</Type/Font/BaseFont/X>>/JS<</Type/Font/BaseFont/X>>>>>>"));

    private final String reason;
    private final Maker maker;

    HostileAction(String reason, Maker maker) {
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

    private static byte[] catalogue(String entries) {
        return RawPdf.catalogue(entries).bytes();
    }

    private static byte[] page(String entries) {
        return RawPdf.page(entries).bytes();
    }

    /** As PDFBox writes it: nothing but streams stands open in the file. */
    private static byte[] inObjectStream() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSDictionary hidden = new PDActionJavaScript("app.alert(1)").getCOSObject();
            hidden.setDirect(false);
            page.getCOSObject().setItem(COSName.getPDFName("Harmless"), hidden);
            document.save(out);
            if (out.toString(StandardCharsets.ISO_8859_1).contains("JavaScript")) {
                throw new IllegalStateException("the script is not hidden");
            }
            return out.toByteArray();
        }
    }
}
