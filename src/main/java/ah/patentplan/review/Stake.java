package ah.patentplan.review;

/** 利害方 – as what a unit stands behind a declaration. */
enum Stake {
    APPLICANT("申报单位"),
    PARTNER("联合申报单位"),
    BUREAU("推荐单位"),
    DEPARTMENT("申报牵头部门"),
    LEADERS_UNIT("项目负责人工作单位");

    private final String title;

    Stake(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether the unit itself declares. */
    boolean declares() {
        return this == APPLICANT || this == PARTNER;
    }
}
