package ah.patentplan.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** 压缩方式 – the filters of a stream from outside, under their full names, refused where they make no sense. */
class FilterChain {

    /** Those that give bytes; what comes after a codec of pictures is a picture. */
    private static final Set<String> BYTES =
            Set.of("FlateDecode", "LZWDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode");

    private static final Map<String, String> SHORT = Map.of(
            "Fl", "FlateDecode",
            "LZW", "LZWDecode",
            "AHx", "ASCIIHexDecode",
            "A85", "ASCII85Decode",
            "RL", "RunLengthDecode",
            "DCT", "DCTDecode",
            "CCF", "CCITTFaxDecode");

    private static final int MAX_COLUMNS = 1 << 20;
    private static final int MAX_COLOURS = 32;
    private static final Set<Integer> PREDICTORS = Set.of(1, 2, 10, 11, 12, 13, 14, 15);
    private static final Set<Integer> BITS = Set.of(1, 2, 4, 8, 16);

    /** All filters in the order in which they are undone. */
    static List<String> of(COSStream stream) {
        List<String> filters = objects(stream.getDictionaryObject(COSName.FILTER, COSName.F)).stream()
                .filter(COSName.class::isInstance)
                .map(filter -> ((COSName) filter).getName())
                .map(name -> SHORT.getOrDefault(name, name))
                .toList();
        if (new HashSet<>(filters).size() < filters.size()) {
            throw new DocumentRefused("内容被重复压缩，无法接收");
        }
        if (filters.contains("Crypt")) {
            throw new DocumentRefused("部分内容已加密，请解除密码后重新上传");
        }
        objects(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP)).stream()
                .filter(COSDictionary.class::isInstance)
                .forEach(parameters -> check((COSDictionary) parameters));
        return filters;
    }

    /** The first filters, as far as they give bytes. */
    static List<String> toBytes(COSStream stream) {
        return of(stream).stream().takeWhile(BYTES::contains).toList();
    }

    private static void check(COSDictionary parameters) {
        int columns = parameters.getInt(COSName.COLUMNS, 1);
        int colours = parameters.getInt(COSName.COLORS, 1);
        boolean sane = columns >= 1
                && columns <= MAX_COLUMNS
                && colours >= 1
                && colours <= MAX_COLOURS
                && BITS.contains(parameters.getInt(COSName.BITS_PER_COMPONENT, 8))
                && PREDICTORS.contains(parameters.getInt(COSName.PREDICTOR, 1));
        if (!sane) {
            throw new DocumentRefused("已损坏：压缩参数无效");
        }
    }

    private static List<COSBase> objects(COSBase oneOrMore) {
        if (!(oneOrMore instanceof COSArray several)) {
            return oneOrMore == null ? List.of() : List.of(oneOrMore);
        }
        List<COSBase> objects = new ArrayList<>();
        for (int i = 0; i < several.size(); i++) {
            if (several.getObject(i) != null) {
                objects.add(several.getObject(i));
            }
        }
        return objects;
    }
}
