package ah.patentplan.workflow;

/** 迁移结果 – what became of one case. */
public enum MigrationResult {
    PENDING("待迁移"),
    MOVED("已迁移"),
    /** It stands on the target already, or has ended. */
    SKIPPED("无需迁移"),
    REFUSED("不能迁移"),
    /** Somebody dealt with the case at the same moment. */
    CHANGED("办理中，未迁移"),
    FAILED("出错，未迁移");

    private final String title;

    MigrationResult(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
