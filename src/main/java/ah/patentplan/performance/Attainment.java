package ah.patentplan.performance;

/** 完成情况 – whether a target was reached. */
public enum Attainment {
    REACHED("达到"),
    NOT_REACHED("未达到"),
    TO_BE_JUDGED("由人工判断");

    private final String title;

    Attainment(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
