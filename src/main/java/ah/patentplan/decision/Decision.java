package ah.patentplan.decision;

/** 会议决定 – what the director's meeting decides about one declaration. */
public enum Decision {
    APPROVED("approved", "拟立项"),
    NOT_APPROVED("notApproved", "不予立项"),
    DEFERRED("deferred", "暂缓");

    private final String answer;
    private final String title;

    Decision(String answer, String title) {
        this.answer = answer;
        this.title = title;
    }

    /** As the diagrams compare it. */
    public String answer() {
        return answer;
    }

    public String title() {
        return title;
    }
}
