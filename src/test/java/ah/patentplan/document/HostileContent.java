package ah.patentplan.document;

import static ah.patentplan.document.RawPdf.latin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** 恶意内容 – small files whose content unfolds without end, in memory or in drawing. */
enum HostileContent implements Hostile {
    FLATE_BOMB("解压后过大", () -> content("/Filter/FlateDecode", Bombs.deflated(70))),
    FLATE_BOMB_UNDER_A_SHORT_NAME("解压后过大", () -> content("/Filter/Fl", Bombs.deflated(70))),
    FLATE_BOMB_NAMED_BY_REFERENCE(
            "解压后过大",
            () -> RawPdf.onePage().stream(4, "/Filter[5 0 R]", Bombs.deflated(70))
                    .object(5, "/FlateDecode")
                    .bytes()),
    LZW_BOMB("解压后过大", () -> content("/Filter/LZWDecode", Bombs.lzw(70))),
    RUN_LENGTH_BOMB("解压后过大", () -> content("/Filter/RunLengthDecode", Bombs.runLength(70))),
    ASCII85_BOMB("解压后过大", () -> content("/Filter/ASCII85Decode", Bombs.ascii85(70))),
    BOMB_IN_HEX("解压后过大", () -> content("/Filter[/ASCIIHexDecode/FlateDecode]", Bombs.hex(Bombs.deflated(70)))),
    BOMB_IN_A_BOMB(
            "解压后过大", () -> content("/Filter[/FlateDecode/RunLengthDecode]", Bombs.deflated(Bombs.runLength(70)))),
    BOMB_COMPRESSED_TWICE(
            "重复压缩", () -> content("/Filter[/FlateDecode/FlateDecode]", Bombs.deflated(Bombs.deflated(70)))),
    BOMB_COMPRESSED_TWICE_UNDER_TWO_NAMES(
            "重复压缩", () -> content("/Filter[/FlateDecode/Fl]", Bombs.deflated(Bombs.deflated(70)))),
    CONTENT_THAT_CLAIMS_TO_BE_A_PICTURE(
            "解压后过大", () -> content("/Subtype/Image/Width 1/Height 1/Filter/FlateDecode", Bombs.deflated(70))),
    MANY_STREAMS_UNDER_THE_LIMIT("解压后过大", HostileContent::manyStreams),
    BOMB_THAT_NO_PAGE_REFERS_TO(
            "解压后过大",
            () -> RawPdf.onePage().stream(5, "/Filter/FlateDecode", Bombs.deflated(70))
                    .bytes()),
    OBJECT_STREAM_BOMB("", HostileContent::objectStream),
    TABLE_STREAM_BOMB("", HostileContent::tableStream),
    PREDICTOR_WITH_TWO_BILLION_COLUMNS(
            "压缩参数无效",
            () -> content("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>", Bombs.deflated(1))),
    PREDICTOR_WITH_NEGATIVE_COLOURS(
            "压缩参数无效", () -> content("/Filter/FlateDecode/DecodeParms[<</Predictor 15/Colors -1>>]", Bombs.deflated(1))),
    PICTURE_OF_TEN_BILLION_PIXELS("图像过大", () -> picture("/Width 100000/Height 100000/Filter/CCITTFaxDecode")),
    PICTURE_WHOSE_PIXELS_OVERFLOW("图像过大", () -> picture("/Width 4611686018427387904/Height 4")),
    JPEG_LARGER_THAN_IT_IS_SAID_TO_BE(
            "图像过大",
            () -> RawPdf.onePage().stream(
                            5,
                            "/Subtype/Image/Width 1/Height 1/Filter/DCTDecode",
                            HostilePicture.jpegHeader(65_000, 65_000))
                    .bytes()),
    JPX_LARGER_THAN_IT_IS_SAID_TO_BE(
            "图像过大",
            () -> RawPdf.onePage().stream(
                            5, "/Subtype/Image/Width 1/Height 1/Filter/JPXDecode", latin("jp2hihdr\0\1\0\0\0\1\0\0"))
                    .bytes()),
    FORM_THAT_PAINTS_ITSELF("图形循环引用", () -> form("/F Do", "/XObject<</F 5 0 R>>")),
    FORMS_THAT_PAINT_EACH_OTHER(
            "图形循环引用",
            () -> painting("/F Do", "/XObject<</F 5 0 R>>").stream(
                            5, "/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</G 6 0 R>>>>", latin("/G Do"))
                    .stream(6, "/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</F 5 0 R>>>>", latin("/F Do"))
                    .bytes()),
    FORM_THAT_PAINTS_ITSELF_BY_AN_ESCAPED_NAME("图形循环引用", () -> form("/#46 Do", "/XObject<</F 5 0 R>>")),
    FORMS_PAINTED_A_BILLION_TIMES("绘制次数过多", () -> nested(9, "/F Do ".repeat(10))),
    FORMS_THAT_ARE_MANY_WHERE_THEY_LOOK_FEW("绘制次数过多", () -> nested(28, "/F Do /G Do ")),
    FORMS_A_HUNDRED_DEEP("图形嵌套过深", () -> nested(100, "/F Do")),
    FORM_THAT_TAKES_THE_NAMES_OF_ITS_PAGE(
            "图形循环引用",
            () -> painting("/F Do", "/XObject<</F 5 0 R>>").stream(5, "/Subtype/Form/BBox[0 0 1 1]", latin("/F Do"))
                    .bytes()),
    PATTERN_THAT_PAINTS_ITSELF(
            "图形循环引用",
            () -> painting("/Pattern cs /F scn", "/Pattern<</F 5 0 R>>").stream(
                            5, "/PatternType 1/BBox[0 0 1 1]/Resources<</Pattern<</F 5 0 R>>>>", latin("/F scn"))
                    .bytes()),
    MASK_THAT_MASKS_ITSELF(
            "图形循环引用",
            () -> painting("/F gs", "/ExtGState<</F<</SMask<</G 5 0 R>>>>>>").stream(
                            5, "/Subtype/Form/Resources<</ExtGState<</F<</SMask<</G 5 0 R>>>>>>>>", latin("/F gs"))
                    .bytes()),
    GLYPH_THAT_SHOWS_ITSELF(
            "图形循环引用",
            () -> painting("/F 1 Tf (aaaa) Tj", "/Font<</F 5 0 R>>")
                    .object(5, "<</Type/Font/Subtype/Type3/CharProcs<</a 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>")
                    .stream(6, "", latin("/F 1 Tf (a) Tj"))
                    .bytes()),
    SEAL_THAT_PAINTS_ITSELF(
            "图形循环引用",
            () -> RawPdf.page("/Annots[<</Subtype/Stamp/AP<</N 5 0 R>>>>]").stream(
                            5, "/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</F 5 0 R>>>>", latin("/F Do"))
                    .bytes()),
    FILTER_THAT_NOBODY_KNOWS(null, () -> content("/Filter/Unheard", new byte[9])),
    COMPRESSED_CONTENT_THAT_BREAKS_OFF(null, () -> content("/Filter/FlateDecode", latin("x\u009c\1\2\3")));

    private final String reason;
    private final Maker maker;

    HostileContent(String reason, Maker maker) {
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

    private static byte[] content(String entries, byte[] data) {
        return RawPdf.onePage().stream(4, entries, data).bytes();
    }

    private static byte[] picture(String entries) {
        return RawPdf.onePage().stream(5, "/Subtype/Image" + entries, new byte[9])
                .bytes();
    }

    private static RawPdf painting(String content, String resources) {
        return RawPdf.page("/Contents 4 0 R/Resources<<" + resources + ">>").stream(4, "", latin(content));
    }

    private static byte[] form(String content, String resources) {
        return painting("/F Do", "/XObject<</F 5 0 R>>").stream(
                        5, "/Subtype/Form/BBox[0 0 1 1]/Resources<<" + resources + ">>", latin(content))
                .bytes();
    }

    /** Each form paints the next, by two names. */
    private static byte[] nested(int levels, String content) {
        RawPdf pdf = painting("/F Do", "/XObject<</F 5 0 R>>");
        for (int n = 5; n < 5 + levels; n++) {
            String next = "/XObject<</F %d 0 R/G %d 0 R>>".formatted(n + 1, n + 1);
            pdf.stream(n, "/Subtype/Form/BBox[0 0 1 1]/Resources<<" + next + ">>", latin(content));
        }
        return pdf.stream(5 + levels, "/Subtype/Form/BBox[0 0 1 1]", latin("f")).bytes();
    }

    private static byte[] manyStreams() throws IOException {
        RawPdf pdf = RawPdf.onePage();
        byte[] large = Bombs.deflated(60);
        for (int n = 5; n < 15; n++) {
            pdf.stream(n, "/Filter/FlateDecode", large);
        }
        return pdf.bytes();
    }

    private static byte[] objectStream() throws IOException {
        byte[] objects = Bombs.deflated("2 0 <</Type/Pages/Count 1/Kids[3 0 R]>>", 400);
        return unlisted("5 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>> stream\n", objects);
    }

    private static byte[] tableStream() throws IOException {
        byte[] table = Bombs.deflated(900);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(latin("%PDF-1.5\n"));
        bomb.writeBytes(latin(
                ("5 0 obj <</Type/XRef/W[1 1 1]/Size 314572800/Root 1 0 R/Filter/FlateDecode/Length %d>>" + " stream\n")
                        .formatted(table.length)));
        bomb.writeBytes(table);
        bomb.writeBytes(latin("\nendstream endobj\nstartxref\n9\n%%EOF\n"));
        return bomb.toByteArray();
    }

    private static byte[] unlisted(String head, byte[] data) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(latin("%PDF-1.5\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"));
        file.writeBytes(latin(head.formatted(data.length)));
        file.writeBytes(data);
        file.writeBytes(latin("\nendstream endobj\ntrailer <</Root 1 0 R/Size 6>>\n%%EOF\n"));
        return file.toByteArray();
    }
}
