package ah.patentplan.performance;

import ah.patentplan.access.Refusal;
import java.time.LocalDate;

/** 填写内容 – what a person enters beside a form of the engine. */
public final class Entry {

    private static final int LONGEST = 1000;

    private Entry() {}

    /** The text without blanks around it; refused where it is empty or too long. */
    static String text(String label, String text) {
        return text(label, text, LONGEST);
    }

    /** The same with a limit of its own, in characters; null is empty. */
    public static String text(String label, String text, int longest) {
        String entered = text == null ? "" : text.strip();
        if (entered.isEmpty() || entered.length() > longest) {
            throw new Refusal("“%s”应为1至%d字".formatted(label, longest));
        }
        return entered;
    }

    /** Refuses a visit that has not been yet. */
    static void requirePast(LocalDate visitedOn, LocalDate today) {
        if (visitedOn != null && visitedOn.isAfter(today)) {
            throw new Refusal("“走访日期”不能晚于今天");
        }
    }
}
