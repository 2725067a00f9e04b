package ah.patentplan.notification;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.document.Pages;
import ah.patentplan.programme.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 信函修订 – the administrator words a year's letters before the year is announced. */
@Component
@Transactional
public class LetterTexts {

    private static final int LONGEST = 5000;

    private final Wordings wordings;
    private final PlaceholderWords words = new PlaceholderWords();
    private final Preparation preparation;
    private final Pages pages;
    private final Actors actors;
    private final Acts acts;

    LetterTexts(Wordings wordings, Preparation preparation, Pages pages, Actors actors, Acts acts) {
        this.wordings = wordings;
        this.preparation = preparation;
        this.pages = pages;
        this.actors = actors;
        this.acts = acts;
    }

    /**
     * 一种信函.
     *
     * @param title 文种, 受理通知
     * @param own whether the year has a text of its own
     * @param placeholders what may be used, with what it stands for
     */
    public record LetterText(String kind, String title, String text, boolean own, Map<String, String> placeholders) {}

    /** All letters of the year by their names. */
    @Transactional(readOnly = true)
    public List<LetterText> all(int year) {
        actors.current().require(Role.ADMINISTRATOR);
        return wordings.shipped().keySet().stream().map(kind -> of(year, kind)).toList();
    }

    @Transactional(readOnly = true)
    public LetterText of(int year, String kind) {
        actors.current().require(Role.ADMINISTRATOR);
        String shipped = shipped(kind);
        String own = wordings.own(year).get(kind);
        return new LetterText(
                kind, shipped.split("[：｜\\n]", 2)[0], own == null ? shipped : own, own != null, words.of(shipped));
    }

    /** Words a letter of the year; refused with all that is wrong. */
    public void change(int year, String kind, String typed, String reason) {
        preparation.requireOpenForChange(year);
        LetterText before = of(year, kind);
        String text = typed.replace("\r\n", "\n");
        List<String> faults = faults(text, shipped(kind));
        if (reason.isBlank()) {
            faults.add("请填写“变更理由”");
        }
        if (text.equals(before.text())) {
            faults.add("没有修改任何内容");
        }
        if (!faults.isEmpty()) {
            throw new Refusal("“%s”文稿：%s".formatted(before.title(), String.join("；", faults)));
        }
        wordings.keep(year, kind, text);
        acts.enter(
                "修改信函文稿",
                String.valueOf(year),
                "“%s”原：%s；现：%s；理由：%s".formatted(before.title(), before.text(), text, reason.strip()));
    }

    /** Gives the letter the text of the program again. */
    public void restore(int year, String kind) {
        preparation.requireOpenForChange(year);
        LetterText before = of(year, kind);
        wordings.forget(year, kind);
        acts.enter("恢复信函文稿", String.valueOf(year), "“%s”原：%s".formatted(before.title(), before.text()));
    }

    /** What is wrong with the texts that the year has of its own, by the letter's name. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> faults(int year) {
        Map<String, List<String>> faults = new TreeMap<>();
        wordings.own(year).forEach((kind, text) -> {
            String shipped = wordings.shipped().get(kind);
            List<String> found = shipped == null ? List.of("程序没有这种信函") : faults(text, shipped);
            if (!found.isEmpty()) {
                faults.put(kind, found);
            }
        });
        return faults;
    }

    private List<String> faults(String text, String shipped) {
        List<String> faults = new ArrayList<>(Placeholders.faults(text, shipped));
        String[] lines = text.split("\n", 2);
        String head = shipped.split("\n", 2)[0];
        if (lines[0].isBlank() || lines.length < 2 || lines[1].isBlank()) {
            faults.add("第一行是标题，其后是正文，都不能为空");
        }
        if (lines[0].contains("｜") != head.contains("｜")) {
            faults.add(head.contains("｜") ? "第一行“｜”之后的公文标题不能删去" : "第一行不能有“｜”：本信函不是公文");
        }
        if (text.length() > LONGEST) {
            faults.add("不能超过%d字".formatted(LONGEST));
        }
        String unprintable = pages.unprintable(text);
        if (!unprintable.isEmpty()) {
            faults.add(unprintable + "无法打印，请改用其他写法");
        }
        return faults;
    }

    private String shipped(String kind) {
        String shipped = wordings.shipped().get(kind);
        if (shipped == null) {
            throw new Refusal("没有“%s”这种信函".formatted(kind));
        }
        return shipped;
    }
}
