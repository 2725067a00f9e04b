package ah.patentplan.performance;

/** 中期进展状态 – where a round of the mid-term report stands, and which state may follow. */
public enum ProgressState {
    DUE("待报送"),
    REPORTED("待业务指导"),
    RETURNED("退回修改"),
    ACCEPTED("已认可"),
    LAPSED("至评估日期未完成");

    private final String title;

    ProgressState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    boolean mayBecome(ProgressState next) {
        return switch (this) {
            case DUE -> next == REPORTED || next == LAPSED;
            case REPORTED -> next == RETURNED || next == ACCEPTED || next == LAPSED;
            case RETURNED, ACCEPTED, LAPSED -> false;
        };
    }
}
