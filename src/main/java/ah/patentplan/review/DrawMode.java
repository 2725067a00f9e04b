package ah.patentplan.review;

import java.util.Arrays;

/** 产生方式 – how the members of a panel are found. */
public enum DrawMode {
    DRAW("draw", "随机抽取"),
    APPOINT("appoint", "直接指定");

    private final String answer;
    private final String title;

    DrawMode(String answer, String title) {
        this.answer = answer;
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The mode that a form's answer names. */
    public static DrawMode of(String answer) {
        return Arrays.stream(values())
                .filter(mode -> mode.answer.equals(answer))
                .findFirst()
                .orElseThrow();
    }
}
