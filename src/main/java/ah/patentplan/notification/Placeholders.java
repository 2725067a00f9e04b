package ah.patentplan.notification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 占位内容 – what the system fills into a letter, {@code [(${unitName})]}, and the conditions around parts of it. A year's
 * text uses what the program's text uses and nothing else: an expression of one's own could reach anything.
 */
final class Placeholders {

    private static final Pattern MARK = Pattern.compile("\\[[^\\]]*\\]");
    private static final String BEGIN = "[#";
    private static final String END = "[/]";

    private final List<Use> uses = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** 一处 – a placeholder and the conditions that it stands in, outermost first. */
    private record Use(String mark, List<String> around) {}

    private Placeholders(String text) {
        Deque<String> open = new ArrayDeque<>();
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            String mark = marks.group();
            if (!mark.equals(END)) {
                uses.add(new Use(mark, List.copyOf(open)));
            } else if (open.pollLast() == null) {
                faults.add("“[/]”没有对应的条件");
            }
            if (mark.startsWith(BEGIN)) {
                open.addLast(mark);
            }
        }
        open.forEach(mark -> faults.add("条件“%s”没有以“[/]”结束".formatted(mark)));
        if (Stream.of("[", "]").anyMatch(MARK.matcher(text).replaceAll("\n")::contains)) {
            faults.add("方括号只用于系统填写的内容，不能单独使用");
        }
    }

    /** Each placeholder that may be used, once, in the order of the text. */
    static List<String> of(String text) {
        return new Placeholders(text).uses.stream().map(Use::mark).distinct().toList();
    }

    /** What is wrong with the placeholders of a text; {@code shipped} is the text of the program. */
    static List<String> faults(String text, String shipped) {
        Placeholders written = new Placeholders(text);
        List<Use> known = new Placeholders(shipped).uses;
        List<String> faults = new ArrayList<>(written.faults);
        written.uses.forEach(use -> {
            List<Use> same =
                    known.stream().filter(one -> one.mark().equals(use.mark())).toList();
            if (same.isEmpty()) {
                faults.add("没有“%s”这一内容".formatted(use.mark()));
            } else if (same.stream().noneMatch(one -> use.around().containsAll(one.around()))) {
                faults.add("“%s”只能放在“%s”之内"
                        .formatted(use.mark(), String.join("", same.get(0).around())));
            }
        });
        return faults.stream().distinct().toList();
    }
}
