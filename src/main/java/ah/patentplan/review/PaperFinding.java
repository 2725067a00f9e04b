package ah.patentplan.review;

/** 核对结论 – what the code on the paper copies says when it is compared with the record. */
public enum PaperFinding {
    PRESENT("与系统现行版本一致"),
    FORMER("为旧版本，不是现行版本"),
    OTHER("属于另一份申报"),
    UNKNOWN("校验码与本申报的任何版本都不符");

    private final String title;

    PaperFinding(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
