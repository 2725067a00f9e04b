package ah.patentplan.decision;

/** 不予受理理由 – what the formal check of an objection may find. */
public enum Inadmissibility {
    ANONYMOUS("匿名，未提供真实身份"),
    NO_EVIDENCE("没有提供证据"),
    OUT_OF_SCOPE("不属于公示内容的范围"),
    LATE("超过公示期提出");

    private final String title;

    Inadmissibility(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
