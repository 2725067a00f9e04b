package ah.patentplan.performance;

import java.util.Arrays;

/** 资金处理 – what follows from the grade for the money (notice 二（三）). */
public enum Consequence {
    RELEASE("release", "发放后续资金"),
    REDUCED("reduced", "减额发放后续资金"),
    /** Once for each project; the final result comes after it. */
    RECTIFY("rectify", "限期整改"),
    STOP("stop", "不再发放后续资金"),
    RECOVERY("recovery", "收回前期资金");

    private final String code;
    private final String title;

    Consequence(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** As the table calls it. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Which way the money goes in the diagrams: a reduced rest is released too. */
    public String route() {
        return this == REDUCED ? RELEASE.code : code;
    }

    public static Consequence of(String code) {
        return Arrays.stream(values())
                .filter(consequence -> consequence.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
