package ah.patentplan.funding;

import java.util.Arrays;

/** 拨付期次 – the first instalment after signing, the follow-up after a good evaluation. */
public enum Instalment {
    FIRST("first", "首期资金"),
    FOLLOW_UP("followUp", "后续资金");

    private final String code;
    private final String title;

    Instalment(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Number of the payment order, 2022-UO-0001-F1: one order for each instalment. */
    String orderOf(String declaration) {
        return "%s-F%d".formatted(declaration, ordinal() + 1);
    }

    /** As the diagrams call it. */
    public static Instalment of(String code) {
        return Arrays.stream(values())
                .filter(instalment -> instalment.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
