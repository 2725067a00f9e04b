package ah.patentplan.review;

/** 评分状态 – how far an expert is with one declaration. */
public enum DeskState {
    UNSCORED("未评"),
    DRAFTED("草稿"),
    REOPENED("退回重评"),
    SUBMITTED("已提交"),
    CLOSED("不再评分");

    private final String title;

    DeskState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
