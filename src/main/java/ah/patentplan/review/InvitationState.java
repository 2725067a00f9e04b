package ah.patentplan.review;

/** 邀请状态. */
public enum InvitationState {
    INVITED("待答复"),
    ACCEPTED("已接受"),
    DECLINED("已谢绝"),
    EXPIRED("逾期未答复");

    private final String title;

    InvitationState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
