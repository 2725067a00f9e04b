package ah.patentplan.decision;

/** 出席情况 – how somebody took part in a meeting. */
public enum Presence {
    PRESENT("出席"),
    LEAVE("请假"),
    ABSENT("缺席"),
    RECUSED("全程回避"),
    GUEST("列席");

    private final String title;

    Presence(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
