package ah.patentplan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** 活动内容 – what a document could do instead of only being read. */
class ActiveContent {

    /** By the kind of an action, {@code /S}. */
    private static final Map<String, String> ACTIONS = Map.of(
            "JavaScript", "脚本",
            "Launch", "启动程序的动作",
            "SubmitForm", "提交表单的动作",
            "ImportData", "导入数据的动作",
            "RichMediaExecute", "多媒体",
            "Rendition", "多媒体");

    /** By a key that nothing harmless has. */
    private static final Map<String, String> KEYS = Map.of(
            "JS", "脚本",
            "JavaScript", "脚本",
            "EmbeddedFiles", "内嵌文件",
            "EF", "内嵌文件",
            "XFA", "动态表单（XFA）",
            "RichMediaContent", "多媒体");

    /** The first thing found in any object, in the words of a refusal. */
    static Optional<String> find(PDDocument document) {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            Optional<String> found = find(object.getObject());
            if (found.isPresent()) {
                return found;
            }
        }
        return find(document.getDocument().getTrailer());
    }

    /** Looks into direct objects only: what is referred to has its own place in the table of objects. */
    private static Optional<String> find(COSBase object) {
        List<COSBase> inside = new ArrayList<>();
        if (object instanceof COSDictionary dictionary) {
            Optional<String> found = named(dictionary);
            if (found.isPresent()) {
                return found;
            }
            inside.addAll(dictionary.getValues());
        } else if (object instanceof COSArray array) {
            array.forEach(inside::add);
        }
        return inside.stream()
                .filter(value -> !(value instanceof COSObject))
                .map(ActiveContent::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> named(COSDictionary dictionary) {
        String action = ACTIONS.get(String.valueOf(dictionary.getNameAsString(COSName.S)));
        return action != null
                ? Optional.of(action)
                : dictionary.keySet().stream()
                        .map(key -> KEYS.get(key.getName()))
                        .filter(found -> found != null)
                        .findFirst();
    }
}
