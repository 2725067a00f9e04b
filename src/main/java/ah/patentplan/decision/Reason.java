package ah.patentplan.decision;

import ah.patentplan.access.Refusal;

/** 理由 – what a person must say who ends or accuses something. */
public final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    /** The text as it is kept; refused where it is missing, too long or cannot be stored. */
    public static String of(String field, String text) {
        return of(field, text, LONGEST);
    }

    /** The same for a text of up to {@code longest} characters. */
    static String of(String field, String text, int longest) {
        String reason = text == null ? "" : text.strip();
        if (reason.isEmpty()) {
            throw new Refusal("请填写“%s”".formatted(field));
        }
        if (reason.length() > longest) {
            throw new Refusal("“%s”不得超过%d字".formatted(field, longest));
        }
        if (reason.indexOf('\0') >= 0) {
            throw new Refusal("“%s”含有无法保存的字符".formatted(field));
        }
        return reason;
    }
}
