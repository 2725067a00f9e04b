package ah.patentplan.support;

/** 抽查结论 – what who guides the project finds of an entry. */
public enum SpendingFinding {
    SOUND("属实"),
    QUESTIONED("有疑问");

    private final String title;

    SpendingFinding(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
