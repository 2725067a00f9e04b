package ah.patentplan.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** 活动内容 – what a document could do instead of only being read. */
class ActiveContent {

    private static final String MEDIA = "多媒体";
    private static final String EMBEDDED = "内嵌文件";

    /** By the kind of an action, {@code /S}. */
    private static final Map<String, String> ACTIONS = Map.of(
            "JavaScript", "脚本",
            "Launch", "启动程序的动作",
            "SubmitForm", "提交表单的动作",
            "ImportData", "导入数据的动作",
            "GoToE", EMBEDDED,
            "RichMediaExecute", MEDIA,
            "Rendition", MEDIA,
            "Movie", MEDIA,
            "Sound", MEDIA);

    /** By the kind of an annotation, {@code /Subtype}. */
    private static final Map<String, String> ANNOTATIONS = Map.of(
            "FileAttachment", EMBEDDED,
            "RichMedia", MEDIA,
            "Screen", MEDIA,
            "Movie", MEDIA,
            "Sound", MEDIA,
            "3D", MEDIA);

    /** By a key that nothing harmless has. */
    private static final Map<String, String> KEYS = Map.of(
            "JavaScript", "脚本",
            "EmbeddedFiles", EMBEDDED,
            "EF", EMBEDDED,
            "XFA", "动态表单（XFA）",
            "RichMediaContent", MEDIA);

    /** Actions that only turn to a page. */
    private static final Set<String> CALM = Set.of("GoTo");

    /** The first thing found in any object, in the words of a refusal. */
    static Optional<String> find(PDDocument document) {
        // what an action does says more than that it starts by itself
        return find(document, ActiveContent::does).or(() -> find(document, ActiveContent::startsByItself));
    }

    private static Optional<String> find(PDDocument document, Function<COSDictionary, String> look) {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            Optional<String> found = find(object.getObject(), look);
            if (found.isPresent()) {
                return found;
            }
        }
        return find(document.getDocument().getTrailer(), look);
    }

    /** Looks into direct objects only: what is referred to has its own place in the table of objects. */
    private static Optional<String> find(COSBase object, Function<COSDictionary, String> look) {
        Deque<COSBase> open = new ArrayDeque<>();
        for (COSBase next = object; next != null; next = open.poll()) {
            Iterable<? extends COSBase> inside = Set.of();
            if (next instanceof COSDictionary dictionary) {
                String found = look.apply(dictionary);
                if (found != null) {
                    return Optional.of(found);
                }
                inside = dictionary.getValues();
            } else if (next instanceof COSArray array) {
                inside = array;
            }
            inside.forEach(value -> {
                if (value instanceof COSDictionary || value instanceof COSArray) {
                    open.push(value);
                }
            });
        }
        return Optional.empty();
    }

    private static String does(COSDictionary dictionary) {
        String action = ACTIONS.get(name(dictionary, COSName.S));
        if (action != null) {
            return action;
        }
        String annotation = ANNOTATIONS.get(name(dictionary, COSName.SUBTYPE));
        return annotation != null ? annotation : holds(dictionary);
    }

    /** A resource of a page may have any name: what is short is told by its value too. */
    private static String holds(COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
            if (KEYS.containsKey(key.getName())) {
                return KEYS.get(key.getName());
            }
        }
        COSBase script = dictionary.getDictionaryObject(COSName.JS);
        if (script instanceof COSString || script instanceof COSStream) {
            return "脚本";
        }
        return dictionary instanceof COSStream && dictionary.containsKey(COSName.F) ? "对外部文件的引用" : null;
    }

    private static String startsByItself(COSDictionary dictionary) {
        COSBase opened = dictionary.getDictionaryObject(COSName.OPEN_ACTION);
        boolean acts = opened instanceof COSDictionary action && !CALM.contains(name(action, COSName.S));
        COSBase additional = dictionary.getDictionaryObject(COSName.AA);
        boolean reacts = additional instanceof COSDictionary actions
                && actions.getValues().stream().anyMatch(ActiveContent::isAction);
        return acts || reacts ? "自动执行的动作" : null;
    }

    private static boolean isAction(COSBase value) {
        COSBase resolved = value instanceof COSObject object ? object.getObject() : value;
        return resolved instanceof COSDictionary action && action.getCOSName(COSName.S) != null;
    }

    /** Of a name only, never of a text; unlike null it can be asked for in a map. */
    private static String name(COSDictionary dictionary, COSName key) {
        COSName name = dictionary.getCOSName(key);
        return name == null ? "" : name.getName();
    }
}
