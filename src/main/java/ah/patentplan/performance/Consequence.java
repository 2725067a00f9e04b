package ah.patentplan.performance;

import java.util.Arrays;

/** 资金处理 – what follows from the grade for the money (notice 二（三）). */
public enum Consequence {
    RELEASE("release", "发放后续资金"),
    STOP("stop", "不再发放后续资金"),
    RECOVERY("recovery", "收回前期资金");

    private final String code;
    private final String title;

    Consequence(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** As tables and diagrams call it. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public static Consequence of(String code) {
        return Arrays.stream(values())
                .filter(consequence -> consequence.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
